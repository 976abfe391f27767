package dev.brokerwatch.indexer.clue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What speaks for or against something: clues by name, and how much of each. Each counts once. Not thread-safe.
public final class Clues {

    private final Map<String, Double> values = new LinkedHashMap<>();

    public void put(String clue) {
        values.put(clue, 1.0);
    }

    /// Nothing where `told` is false.
    public void put(String clue, boolean told) {
        if (told) {
            values.put(clue, 1.0);
        }
    }

    /// Nothing where `value` is 0.
    public void put(String clue, double value) {
        if (value != 0) {
            values.put(clue, value);
        }
    }

    public void putAll(Clues others) {
        values.putAll(others.values);
    }

    /// Tells everything once more, with `before` in front of the names.
    public void repeat(String before) {
        new LinkedHashMap<>(values).forEach((clue, value) -> values.put(before + clue, value));
    }

    public Map<String, Double> all() {
        return Collections.unmodifiableMap(values);
    }
}
