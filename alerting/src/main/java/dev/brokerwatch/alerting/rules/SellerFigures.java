package dev.brokerwatch.alerting.rules;

import dev.brokerwatch.config.record.offer.Category;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// What a seller has offered so far, among the newest that are remembered. Listings that say the same thing count once
/// in `volume`, by the largest of them.
///
/// @param listings how many listings, whatever became of them
/// @param live how many of them can still be had
/// @param volume records offered, all told
public record SellerFigures(int listings, int live, long volume, Set<Category> categories) {

    public static final SellerFigures NONE = new SellerFigures(0, 0, 0, Set.of());

    public SellerFigures {
        categories = Collections.unmodifiableSortedSet(new TreeSet<>(categories));
    }
}
