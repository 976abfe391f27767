package dev.brokerwatch.indexer.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/// Words and their terms, to be walked from a place of a text. The children of a node stand side by side, so that a look
/// for one touches little memory; a walk from where no word begins costs one look. Immutable.
final class Trie {

    private static final int ROOT = 0;
    private static final int FEW = 8;
    private static final Term[] NONE = {};
    private static final int[] NO_TABLE = {};

    /// By character: the root's child, or 0.
    private final char[] first = new char[1 << 16];

    /// By node: its own character, the first of its children, which end where those of the next node begin.
    private final char[] characters;

    private final int[] children;

    /// By node, of many children: each at the place that its character names, or behind it; 0 where none is.
    private final int[][] tables;

    private final Term[][] whole;
    private final Term[][] stems;

    private Trie(List<Node> nodes) {
        characters = new char[nodes.size()];
        children = new int[nodes.size() + 1];
        tables = new int[nodes.size()][];
        whole = new Term[nodes.size()][];
        stems = new Term[nodes.size()][];
        int next = 1;
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            whole[i] = node.whole.toArray(NONE);
            stems[i] = node.stems.toArray(NONE);
            children[i] = next;
            for (char c : node.children.keySet()) {
                characters[next++] = c;
            }
        }
        children[nodes.size()] = next;
        link();
    }

    /// What is kept of `all`: of each node that is kept, its parent is too.
    private Trie(Trie all, boolean[] kept) {
        int size = 0;
        for (boolean one : kept) {
            size += one ? 1 : 0;
        }
        characters = new char[size];
        children = new int[size + 1];
        tables = new int[size][];
        whole = new Term[size][];
        stems = new Term[size][];
        int at = 0;
        int next = 1;
        for (int node = 0; node < kept.length; node++) {
            if (kept[node]) {
                characters[at] = all.characters[node];
                whole[at] = all.whole[node];
                stems[at] = all.stems[node];
                children[at++] = next;
                for (int child = all.children[node]; child < all.children[node + 1]; child++) {
                    next += kept[child] ? 1 : 0;
                }
            }
        }
        children[size] = next;
        link();
    }

    private void link() {
        for (int node = 0; node < size(); node++) {
            tables[node] = table(children[node], children[node + 1]);
        }
        for (int child = children[ROOT]; child < children[ROOT + 1]; child++) {
            first[characters[child]] = (char) child;
        }
    }

    private int[] table(int from, int to) {
        if (to - from <= FEW) {
            return NO_TABLE;
        }
        int[] table = new int[Integer.highestOneBit(to - from) * 4];
        for (int child = from; child < to; child++) {
            int slot = characters[child] & (table.length - 1);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = child;
        }
        return table;
    }

    /// The same without the nodes that lead to no word that `keeps` keeps, by its node.
    Trie only(IntPredicate keeps) {
        boolean[] kept = new boolean[size()];
        for (int node = size() - 1; node >= 0; node--) {
            kept[node] = keeps.test(node);
            for (int child = children[node]; child < children[node + 1]; child++) {
                kept[node] |= kept[child];
            }
        }
        kept[ROOT] = true;
        return new Trie(this, kept);
    }

    int size() {
        return characters.length;
    }

    /// The root's child behind `c`, or -1.
    int first(char c) {
        int node = first[plain(c)];
        return node == 0 ? -1 : node;
    }

    /// The node behind `c`, or -1.
    int child(int node, char c) {
        char plain = plain(c);
        int from = children[node];
        int to = children[node + 1];
        if (to - from > FEW) {
            return childInTable(tables[node], plain);
        }
        for (int child = from; child < to; child++) {
            if (characters[child] == plain) {
                return child;
            }
        }
        return -1;
    }

    private int childInTable(int[] table, char plain) {
        int slot = plain & (table.length - 1);
        while (table[slot] != 0) {
            if (characters[table[slot]] == plain) {
                return table[slot];
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return -1;
    }

    /// The terms of the word that ends at a node; not to be changed.
    Term[] whole(int node) {
        return whole[node];
    }

    /// The terms of the word that ends at a node, whatever ending follows; not to be changed.
    Term[] stems(int node) {
        return stems[node];
    }

    /// A hyphen between words is a blank.
    private static char plain(char c) {
        return c == '-' || c == '_' ? ' ' : c;
    }

    private static final class Node {
        private final Map<Character, Node> children = new TreeMap<>();
        private final List<Term> whole = new ArrayList<>(1);
        private final List<Term> stems = new ArrayList<>(1);
    }

    /// Gathers the words.
    static final class Builder {

        private final Node root = new Node();
        private final Map<Term, Term> terms = new HashMap<>();

        /// `stem` says that any ending may follow.
        void add(String word, boolean stem, Term term) {
            Node node = root;
            for (int i = 0; i < word.length(); i++) {
                node = node.children.computeIfAbsent(plain(word.charAt(i)), c -> new Node());
            }
            Term same = terms.computeIfAbsent(term, t -> t);
            List<Term> known = stem ? node.stems : node.whole;
            if (!known.contains(same)) {
                known.add(same);
            }
        }

        /// Nodes level by level, so that the children of each stand side by side.
        Trie build() {
            List<Node> nodes = new ArrayList<>();
            nodes.add(root);
            for (int i = 0; i < nodes.size(); i++) {
                nodes.addAll(nodes.get(i).children.values());
            }
            return new Trie(nodes);
        }
    }
}
