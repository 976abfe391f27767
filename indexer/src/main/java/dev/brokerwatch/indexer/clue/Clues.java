package dev.brokerwatch.indexer.theme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a post shows for one category: clues by name, and how much of each.
final class Clues {

    private final Map<String, Double> values = new LinkedHashMap<>();

    void put(String clue) {
        values.put(clue, 1.0);
    }

    /// Nothing where `told` is false.
    void put(String clue, boolean told) {
        if (told) {
            values.put(clue, 1.0);
        }
    }

    /// Nothing where `value` is 0.
    void put(String clue, double value) {
        if (value != 0) {
            values.put(clue, value);
        }
    }

    /// Tells everything once more, with `before` in front of the names.
    void repeat(String before) {
        new LinkedHashMap<>(values).forEach((clue, value) -> values.put(before + clue, value));
    }

    Map<String, Double> all() {
        return Collections.unmodifiableMap(values);
    }
}
