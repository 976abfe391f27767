package dev.brokerwatch.alerting.sellers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.brokerwatch.alerting.rules.UsualPrice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceHistogramTest {

    private final PriceHistogram histogram = new PriceHistogram();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theMedianIsExactToATwentiethOfADecade(long seed) {
        Random random = new Random(seed);
        List<Double> prices = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            prices.add(random.nextGaussian() * 2 - 1);
        }
        prices.forEach(histogram::add);
        prices.sort(null);

        assertThat(histogram.usual().medianLog10()).isCloseTo(prices.get(50), within(0.0501));
    }

    @Test
    void whatIsTakenBackLeavesNoTrace() {
        histogram.add(2);
        histogram.add(-3);
        histogram.remove(2);

        assertThat(histogram.usual().count()).isEqualTo(1);
        assertThat(histogram.usual().medianLog10()).isCloseTo(-3, within(0.0501));
    }

    @Test
    void anEmptyMarketKnowsNothing() {
        assertThat(histogram.usual()).isEqualTo(UsualPrice.UNKNOWN);
    }

    @Test
    void whatWasNeverAddedCannotBeRemoved() {
        assertThatThrownBy(() -> histogram.remove(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void absurdPricesCountAtTheEnds() {
        histogram.add(300);
        histogram.add(300);

        assertThat(histogram.usual().medianLog10()).isCloseTo(9, within(0.06));
    }
}
