package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.AbsentPrice;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Count;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A piece of a post that tells of one thing on offer: how many, for how much, of what; each as far as it is told.
///
/// @param start where its words begin in the folded text
/// @param end where they end
/// @param own the themes told in the piece itself
/// @param header the themes of the heading above it
/// @param absent why it has no price, where its own words tell
record Item(
        int start,
        int end,
        Set<Category> own,
        Set<Category> header,
        @Nullable Count count,
        @Nullable Cost cost,
        @Nullable AbsentPrice absent) {

    Item {
        own = Set.copyOf(own);
        header = Set.copyOf(header);
    }

    /// Its own themes, else those of the heading.
    Set<Category> themes() {
        return own.isEmpty() ? header : own;
    }
}
