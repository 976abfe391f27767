package dev.brokerwatch.indexer.theme;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.indexer.lexicon.Term.Strength;

/// A category word at `start` (inclusive) to `end` (exclusive) of a folded text.
public record ThemeWord(int start, int end, Category category, Strength strength) {

    boolean isStrong() {
        return strength == Strength.STRONG;
    }
}
