package dev.brokerwatch.indexer.text;

import java.util.Arrays;

/// Folded characters with the span of the original that each stems from. Grows as it is appended to.
final class FoldBuffer {

    private char[] characters;
    private int[] starts;
    private int[] ends;
    private int length;

    FoldBuffer(int capacity) {
        characters = new char[Math.max(16, capacity)];
        starts = new int[characters.length];
        ends = new int[characters.length];
    }

    void append(char character, int start, int end) {
        if (length == characters.length) {
            int capacity = length + (length >> 1);
            characters = Arrays.copyOf(characters, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
        }
        characters[length] = character;
        starts[length] = start;
        ends[length++] = end;
    }

    void append(CharSequence text, int start, int end) {
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i), start, end);
        }
    }

    int length() {
        return length;
    }

    char at(int index) {
        return characters[index];
    }

    void set(int index, char character) {
        characters[index] = character;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    String text() {
        return new String(characters, 0, length);
    }

    int[] starts() {
        return Arrays.copyOf(starts, length);
    }

    int[] ends() {
        return Arrays.copyOf(ends, length);
    }
}
