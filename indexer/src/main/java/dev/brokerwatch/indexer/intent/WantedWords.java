package dev.brokerwatch.indexer.intent;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Which of a writer's own words are kept as features. Most are not, so that a word is first asked for by a hash of its
/// characters, and only one that may be kept is written out. Immutable.
final class WantedWords {

    /// Every word.
    static final WantedWords ALL = new WantedWords(Set.of(), new long[0]);

    /// The hash of nothing.
    static final long SEED = 0xCBF29CE484222325L;

    private static final long PRIME = 0x100000001B3L;

    private final Set<String> names;
    private final long[] hashes;

    private WantedWords(Set<String> names, long[] hashes) {
        this.names = names;
        this.hashes = hashes;
    }

    static WantedWords of(Collection<String> names) {
        long[] hashes = new long[Integer.highestOneBit(names.size() + 1) * 8];
        for (String name : names) {
            long hash = extend(SEED, name, 0, name.length());
            hashes[slot(hashes, hash)] = hash;
        }
        return new WantedWords(new HashSet<>(names), hashes);
    }

    /// The hash of what `hash` is of, with a piece of `text` behind it (FNV-1a over UTF-16 units).
    static long extend(long hash, String text, int start, int end) {
        long extended = hash;
        for (int i = start; i < end; i++) {
            extended = (extended ^ text.charAt(i)) * PRIME;
        }
        return extended;
    }

    /// Whether a name of this hash may be kept; seldom true of one that is not.
    boolean mayHold(long hash) {
        return hashes.length == 0 || hashes[slot(hashes, hash)] == hash;
    }

    boolean holds(String name) {
        return hashes.length == 0 || names.contains(name);
    }

    /// Where `hash` stands or would stand.
    private static int slot(long[] hashes, long hash) {
        int slot = (int) ((hash ^ (hash >>> 29)) & (hashes.length - 1));
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }
}
