package dev.brokerwatch.indexer.clue;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;
import org.jspecify.annotations.Nullable;

/// What speaks for or against something: clues by name, and how much of each. Each counts once. Not thread-safe.
public final class Clues {

    /// By their order; behind the last clue `null`.
    private @Nullable String[] names = new String[32];

    private double[] values = new double[32];
    private int size;

    /// By the hash of a name: where it stands, from 1, or behind it; 0 where none is.
    private int[] slots = new int[128];

    public void put(String clue) {
        set(clue, 1);
    }

    /// Nothing where `told` is false.
    public void put(String clue, boolean told) {
        if (told) {
            set(clue, 1);
        }
    }

    /// Nothing where `value` is 0.
    public void put(String clue, double value) {
        if (value != 0) {
            set(clue, value);
        }
    }

    public void putAll(Clues others) {
        others.forEach(this::set);
    }

    /// Tells everything once more, with `before` in front of the names.
    public void repeat(String before) {
        int all = size;
        for (int i = 0; i < all; i++) {
            set(before + names[i], values[i]);
        }
    }

    /// In the order in which they were first told.
    public void forEach(ObjDoubleConsumer<String> each) {
        for (int i = 0; i < size; i++) {
            String name = names[i];
            if (name != null) {
                each.accept(name, values[i]);
            }
        }
    }

    public Map<String, Double> all() {
        Map<String, Double> all = new LinkedHashMap<>();
        forEach(all::put);
        return Collections.unmodifiableMap(all);
    }

    private void set(String name, double value) {
        int slot = slot(name);
        if (slots[slot] == 0) {
            if (size == names.length) {
                grow();
                slot = slot(name);
            }
            names[size] = name;
            slots[slot] = ++size;
        }
        values[slots[slot] - 1] = value;
    }

    /// Where the name is or would be.
    private int slot(String name) {
        int hash = name.hashCode();
        int slot = (hash ^ hash >>> 16) & (slots.length - 1);
        while (slots[slot] != 0 && !name.equals(names[slots[slot] - 1])) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        names = Arrays.copyOf(names, size * 2);
        values = Arrays.copyOf(values, size * 2);
        slots = new int[size * 8];
        for (int i = 0; i < size; i++) {
            String name = names[i];
            if (name != null) {
                slots[slot(name)] = i + 1;
            }
        }
    }
}
