package dev.brokerwatch.indexer.index;

import java.util.List;

/// A piece of a listing's redacted text, and where the words of the query stand in it, in order and apart.
public record Excerpt(String text, List<Mark> marks) {

    /// From `start` on and before `end`, in UTF-16 units of the excerpt's text.
    public record Mark(int start, int end) {}

    public Excerpt {
        marks = List.copyOf(marks);
    }
}
