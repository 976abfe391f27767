package dev.brokerwatch.indexer.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdamTest {

    @Test
    void findsTheBottomOfABowl() {
        double[] weights = {0, 0};

        Adam.descend(
                weights,
                300,
                gradient -> {
                    gradient[0] = 2 * (weights[0] - 1);
                    gradient[1] = 20 * (weights[1] + 0.5);
                });

        assertThat(weights[0]).isCloseTo(1, within(0.01));
        assertThat(weights[1]).isCloseTo(-0.5, within(0.01));
    }
}
