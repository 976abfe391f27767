package dev.brokerwatch.indexer.triage;

import java.util.List;

/// Names of tags as numbers, a byte for each letter of at most eight, and a set of such: they are compared without being cut
/// out of the page. Immutable.
final class TagNames {

    private static final int LONGEST = Long.BYTES;
    private static final int SLOTS = 64;

    private final long[] slots = new long[SLOTS];

    private TagNames() {}

    static TagNames of(List<String> names) {
        TagNames set = new TagNames();
        for (String name : names) {
            long packed = packed(name);
            set.slots[set.slotOf(packed)] = packed;
        }
        return set;
    }

    static long packed(String name) {
        return packed(name.toCharArray(), 0, name.length());
    }

    /// The letters from `start` on, at most eight and none behind `end`, without case; 0 where none stands.
    static long packed(char[] text, int start, int end) {
        int last = Math.min(end, start + LONGEST);
        long packed = 0;
        for (int at = start; at < last && isLetter(text[at]); at++) {
            packed = packed << Byte.SIZE | (text[at] | 0x20);
        }
        return packed;
    }

    boolean contains(long packed) {
        return packed != 0 && slots[slotOf(packed)] == packed;
    }

    /// Where the name is or would be.
    private int slotOf(long packed) {
        int slot = (int) ((packed * 0x9E3779B97F4A7C15L) >>> 58);
        while (slots[slot] != 0 && slots[slot] != packed) {
            slot = (slot + 1) % SLOTS;
        }
        return slot;
    }

    static boolean isLetter(char c) {
        return (char) ((c | 0x20) - 'a') < 26;
    }
}
