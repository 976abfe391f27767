package dev.brokerwatch.alerting.sellers;

import dev.brokerwatch.alerting.rules.SellerFigures;
import dev.brokerwatch.alerting.rules.WindowFigures;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.ClusterId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A seller's newest listings, and the figures that follow from them alone. Immutable.
public final class SellerHistory {

    private final List<Contribution> byTime;

    SellerHistory(List<Contribution> contributions) {
        byTime =
                contributions.stream()
                        .sorted(
                                Comparator.comparing(Contribution::at)
                                        .thenComparing(Contribution::listing))
                        .toList();
    }

    SellerFigures figures() {
        Map<ClusterId, Long> largest = new HashMap<>();
        Set<Category> categories = EnumSet.noneOf(Category.class);
        int live = 0;
        for (Contribution contribution : byTime) {
            largest.merge(contribution.cluster(), contribution.volume(), Math::max);
            categories.addAll(contribution.categories());
            live += contribution.live() ? 1 : 0;
        }
        long volume = 0;
        for (long each : largest.values()) {
            volume = Contribution.plus(volume, each);
        }
        return new SellerFigures(byTime.size(), live, volume, categories);
    }

    /// Of all stretches of event time of that length that hold `at`, the one with the greatest volume, and among equals
    /// with the most listings. So it does not matter whether listings arrive in the order of their times. A stretch
    /// holds its end, but not its start.
    WindowFigures fullest(Instant at, Duration length) {
        WindowSums sums = new WindowSums();
        WindowFigures fullest = WindowFigures.NONE;
        int oldest = 0;
        for (Contribution newest : byTime) {
            if (!newest.at().isBefore(at.plus(length))) {
                break;
            }
            sums.add(newest);
            Instant start = newest.at().minus(length);
            while (!byTime.get(oldest).at().isAfter(start)) {
                sums.remove(byTime.get(oldest++));
            }
            if (!newest.at().isBefore(at) && sums.exceed(fullest)) {
                fullest = sums.figures();
            }
        }
        return fullest;
    }
}
