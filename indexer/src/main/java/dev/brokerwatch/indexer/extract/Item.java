package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.AbsentPrice;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Count;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A piece of a post that tells of one thing on offer: how many, for how much, of what; each as far as it is told there.
///
/// @param line the number of its line; 0 is the title
/// @param start where its words begin in the folded text
/// @param end where they end
/// @param own the themes told in the piece itself
/// @param header the themes of the heading above it
/// @param row it stands in a line of its own that looks like a row of a list
record Item(
        int line,
        int start,
        int end,
        Set<Category> own,
        Set<Category> header,
        boolean row,
        @Nullable Count count,
        @Nullable Cost cost,
        @Nullable AbsentPrice absent) {

    Item {
        own = Set.copyOf(own);
        header = Set.copyOf(header);
    }

    boolean isInTitle() {
        return line == 0;
    }

    Item with(@Nullable Count other) {
        return new Item(line, start, end, own, header, row, other, cost, absent);
    }

    Item with(@Nullable Cost other) {
        return new Item(line, start, end, own, header, row, count, other, absent);
    }

    /// Its own themes, else those of the heading.
    Set<Category> themes() {
        return own.isEmpty() ? header : own;
    }
}
