package dev.brokerwatch.indexer.lexicon;

/// A term at `start` (inclusive) to `end` (exclusive) of a folded text.
public record Hit(int start, int end, Term term) {

    boolean within(Hit other) {
        return start >= other.start && end <= other.end;
    }

    int length() {
        return end - start;
    }
}
