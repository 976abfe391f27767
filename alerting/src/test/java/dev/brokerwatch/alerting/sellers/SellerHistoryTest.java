package dev.brokerwatch.alerting.sellers;

import static dev.brokerwatch.alerting.cast.TestListing.NOON;
import static dev.brokerwatch.alerting.cast.TestListing.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.alerting.rules.WindowFigures;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.ClusterId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SellerHistoryTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void aStretchHoldsItsEndButNotItsStart() {
        SellerHistory history =
                new SellerHistory(List.of(at(0, "a", 10), at(24, "b", 10), at(25, "c", 10)));

        assertThat(history.fullest(NOON, DAY).listings()).isEqualTo(1);
        assertThat(history.fullest(hours(24), DAY).listings()).isEqualTo(2);
    }

    @Test
    void boastsAddUpToNoMoreThanTheGreatestNumber() {
        SellerHistory history =
                new SellerHistory(List.of(at(0, "a", Long.MAX_VALUE), at(1, "b", Long.MAX_VALUE)));

        assertThat(history.figures().volume()).isEqualTo(Long.MAX_VALUE);
        assertThat(history.fullest(NOON, DAY).volume()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theFullestWindowIsTheOneANaiveScanFinds(long seed) {
        Random random = new Random(seed);
        List<Contribution> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String cluster = "c" + random.nextInt(20);
            all.add(at(random.nextInt(120), "p" + i, cluster, random.nextInt(5) * 100L));
        }
        Collections.shuffle(all, random);
        SellerHistory history = new SellerHistory(all);

        for (Contribution each : all) {
            WindowFigures found = history.fullest(each.at(), DAY);
            assertThat(found.volume()).isEqualTo(naive(all, each.at(), DAY));
        }
    }

    private static long naive(List<Contribution> all, Instant at, Duration length) {
        long fullest = 0;
        for (Contribution end : all) {
            Instant start = end.at().minus(length);
            if (end.at().isBefore(at) || !start.isBefore(at)) {
                continue;
            }
            Map<ClusterId, Long> largest = new HashMap<>();
            for (Contribution each : all) {
                if (each.at().isAfter(start) && !each.at().isAfter(end.at())) {
                    largest.merge(each.cluster(), each.volume(), Math::max);
                }
            }
            fullest = Math.max(fullest, largest.values().stream().mapToLong(v -> v).sum());
        }
        return fullest;
    }

    private static Instant hours(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    private static Contribution at(int hours, String post, long volume) {
        return at(hours, post, post, volume);
    }

    private static Contribution at(int hours, String post, String cluster, long volume) {
        Set<Category> categories = EnumSet.of(Category.LOAN);
        return new Contribution(
                idOf("forum", post),
                hours(hours),
                true,
                volume,
                ClusterId.startedBy(idOf("any", cluster)),
                categories);
    }
}
