package dev.brokerwatch.indexer.lexicon;

import java.util.ArrayList;
import java.util.List;

/// Words and their terms. A child is found by one look into an open-addressed table over (node, character), so a walk from
/// a place where no word begins costs one look; a walk is as long as the longest word at most.
final class Trie {

    private static final int ROOT = 0;

    private long[] keys = new long[1 << 16];
    private int[] children = new int[1 << 16];
    private int used;
    private int nodes = 1;

    private final List<List<Term>> whole = new ArrayList<>(List.of(List.of()));
    private final List<List<Term>> stems = new ArrayList<>(List.of(List.of()));

    /// `stem` says that any ending may follow.
    void add(String word, boolean stem, Term term) {
        int node = ROOT;
        for (int i = 0; i < word.length(); i++) {
            node = childOrNew(node, plain(word.charAt(i)));
        }
        List<List<Term>> terms = stem ? stems : whole;
        if (!terms.get(node).contains(term)) {
            List<Term> more = new ArrayList<>(terms.get(node));
            more.add(term);
            terms.set(node, List.copyOf(more));
        }
    }

    int root() {
        return ROOT;
    }

    /// The node behind `c`, or -1.
    int child(int node, char c) {
        long key = key(node, plain(c));
        for (int slot = slot(key); keys[slot] != 0; slot = (slot + 1) & (keys.length - 1)) {
            if (keys[slot] == key) {
                return children[slot];
            }
        }
        return -1;
    }

    List<Term> whole(int node) {
        return whole.get(node);
    }

    List<Term> stems(int node) {
        return stems.get(node);
    }

    /// A hyphen between words is a blank.
    private static char plain(char c) {
        return c == '-' || c == '_' ? ' ' : c;
    }

    private int childOrNew(int node, char c) {
        int found = child(node, c);
        if (found >= 0) {
            return found;
        }
        if (used * 2 > keys.length) {
            grow();
        }
        put(key(node, c), nodes);
        used++;
        whole.add(List.of());
        stems.add(List.of());
        return nodes++;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldChildren = children;
        keys = new long[oldKeys.length * 2];
        children = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldChildren[i]);
            }
        }
    }

    private void put(long key, int child) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        children[slot] = child;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }

    private static long key(int node, char c) {
        return ((long) (node + 1) << 16) | c;
    }
}
