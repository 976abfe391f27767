package dev.brokerwatch.alerting.sellers;

import dev.brokerwatch.alerting.rules.WindowFigures;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.ClusterId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// The sums of a window that slides: what comes in is added, what falls out is removed. Listings of one cluster count
/// once, by the largest volume among those inside.
final class WindowSums {

    private final Map<ClusterId, TreeMap<Long, Integer>> volumes = new HashMap<>();
    private final Map<Category, Integer> categories = new EnumMap<>(Category.class);
    private int listings;

    void add(Contribution contribution) {
        volumes.computeIfAbsent(contribution.cluster(), cluster -> new TreeMap<>())
                .merge(contribution.volume(), 1, Integer::sum);
        contribution.categories().forEach(category -> categories.merge(category, 1, Integer::sum));
        listings++;
    }

    void remove(Contribution contribution) {
        TreeMap<Long, Integer> ofCluster = volumes.get(contribution.cluster());
        if (ofCluster == null) {
            throw new IllegalArgumentException("what was never added cannot be removed");
        }
        ofCluster.computeIfPresent(contribution.volume(), (volume, n) -> n == 1 ? null : n - 1);
        if (ofCluster.isEmpty()) {
            volumes.remove(contribution.cluster());
        }
        contribution
                .categories()
                .forEach(category ->
                        categories.computeIfPresent(category, (c, n) -> n == 1 ? null : n - 1));
        listings--;
    }

    boolean exceed(WindowFigures other) {
        long volume = volume();
        return volume > other.volume() || (volume == other.volume() && listings > other.listings());
    }

    WindowFigures figures() {
        return new WindowFigures(listings, volume(), categories.keySet());
    }

    private long volume() {
        long volume = 0;
        for (TreeMap<Long, Integer> ofCluster : volumes.values()) {
            volume = Contribution.plus(volume, ofCluster.lastKey());
        }
        return volume;
    }
}
