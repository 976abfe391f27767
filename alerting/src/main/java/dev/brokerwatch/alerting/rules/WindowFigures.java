package dev.brokerwatch.alerting.rules;

import dev.brokerwatch.config.record.offer.Category;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// What a seller offered within one stretch of event time. Listings that say the same thing count once in `volume`.
public record WindowFigures(int listings, long volume, Set<Category> categories) {

    public static final WindowFigures NONE = new WindowFigures(0, 0, Set.of());

    public WindowFigures {
        categories = Collections.unmodifiableSortedSet(new TreeSet<>(categories));
    }
}
