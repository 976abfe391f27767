package dev.brokerwatch.indexer.deal;

import java.util.LinkedHashMap;
import java.util.Map;

/// What speaks for or against a choice: clues by name, and how much of each. Each counts once.
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

    void put(String clue, double value) {
        values.put(clue, value);
    }

    void putAll(Clues others) {
        values.putAll(others.values);
    }

    Map<String, Double> all() {
        return values;
    }
}
