package dev.brokerwatch.crawler.links;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/// Which links of one host were reported before, bounded. Not thread-safe: it belongs to one visit at a time.
///
/// A link is remembered by 64 bits of a hash over the bytes that the page writes and over what they are relative to, so
/// that a known link costs no parsing. Two links share those bits by chance once in 2⁴⁸ for the fullest set, and nobody
/// can make it happen on purpose, for the hash hangs on a secret random seed. Where it happens all the same it heals: a
/// set forgets everything, its seed too, when it is full and when it was asked 128 times for each link that it knows.
/// Boards are read again and again, so the link comes by once more under another seed. What was forgotten is reported once
/// more, which costs the frontier one look-up for 128 that it was spared.
public final class SeenLinks {

    private static final int FEWEST_SLOTS = 1 << 8;
    private static final int MOST_SLOTS = 1 << 16;
    private static final int ASKED_PER_LINK = 128;
    private static final int ASKED_AT_LEAST = 4_096;

    private static final long FIRST_FACTOR = 0x9E37_79B9_7F4A_7C15L;
    private static final long SECOND_FACTOR = 0xE703_7ED1_A0B4_28DBL;

    private final RandomGenerator seeds;
    private long seed;
    private long[] slots = new long[FEWEST_SLOTS];
    private int size;
    private long asked;

    public SeenLinks() {
        this(new SecureRandom());
    }

    SeenLinks(RandomGenerator seeds) {
        this.seeds = seeds;
        this.seed = seeds.nextLong();
    }

    /// How many links are remembered, at most 49,152.
    int size() {
        return size;
    }

    /// The memory that this holds, about.
    int bytes() {
        return slots.length * Long.BYTES + 64;
    }

    /// Forgets, where it is time. Between two calls hashes stay comparable.
    void startPage() {
        if (size >= limit(MOST_SLOTS) || asked > ASKED_AT_LEAST + (long) ASKED_PER_LINK * size) {
            slots = new long[FEWEST_SLOTS];
            size = 0;
            asked = 0;
            seed = seeds.nextLong();
        }
    }

    /// Remembers a hash of [#hash]. Returns whether it was new, and always true when there is no room until the next page.
    boolean add(long hash) {
        asked++;
        long mark = hash == 0 ? 1 : hash;
        int mask = slots.length - 1;
        int slot = (int) mark & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == mark) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        if (size >= limit(MOST_SLOTS)) {
            return true;
        }
        slots[slot] = mark;
        if (++size >= limit(slots.length)) {
            grow();
        }
        return true;
    }

    /// A hash of some bytes in a context that is itself a hash, or 0.
    long hash(long context, byte[] bytes, int start, int end) {
        long state = mixed(seed ^ context, FIRST_FACTOR);
        int at = start;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            state = mixed(state ^ Octets.word(bytes, at), FIRST_FACTOR ^ seed);
        }
        long rest = 0;
        for (int shift = 0; at < end; at++, shift += Byte.SIZE) {
            rest |= (bytes[at] & 0xFFL) << shift;
        }
        state = mixed(state ^ rest, FIRST_FACTOR ^ seed);
        return mixed(state ^ (end - start), SECOND_FACTOR);
    }

    private static long mixed(long a, long b) {
        return a * b ^ Math.multiplyHigh(a, b);
    }

    private static int limit(int slots) {
        return slots / 4 * 3;
    }

    private void grow() {
        if (slots.length == MOST_SLOTS) {
            return;
        }
        long[] old = slots;
        slots = new long[2 * old.length];
        for (long mark : old) {
            if (mark != 0) {
                int slot = (int) mark & (slots.length - 1);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = mark;
            }
        }
    }
}
