package dev.brokerwatch.indexer.lexicon;

import dev.brokerwatch.indexer.lexicon.Term.Strength;
import java.util.Set;

/// Whether a text deals in data: a word about data and a word of dealing within some distance, or a large number beside one
/// of the two. Stops at the first pair. Thread-safe.
public final class Dealings {

    private static final Set<String> DEALING = Set.of("sell", "free", "lookup", "closed");
    private static final Set<String> MONEY =
            Set.of("price", "bid", "negotiable", "private", "credits", "per", "piece");
    private static final Set<String> DATA = Set.of("stock", "lookup", "closed");

    /// In characters: a large number says something of a word as far as this.
    private static final int BESIDE = 60;

    /// Of a word that is a time's behind a digit, and may be something else elsewhere.
    private static final int TIME = 4;

    private static final int FAR = Integer.MIN_VALUE / 2;

    private final Trie trie;

    /// By node, what [#walk] answers of the words that end there.
    private final byte[] whole;

    private final byte[] stems;

    Dealings(Trie trie) {
        this.trie = trie;
        whole = new byte[trie.size()];
        stems = new byte[trie.size()];
        for (int node = 0; node < trie.size(); node++) {
            whole[node] = of(trie.whole(node));
            stems[node] = of(trie.stems(node));
        }
    }

    /// `text` holds `length` folded characters; `near` is the distance in characters.
    public boolean areIn(char[] text, int length, int near) {
        int data = FAR;
        int dealing = FAR;
        int many = FAR;
        boolean inWord = false;
        for (int start = 0; start < length; start++) {
            char first = text[start];
            boolean letter = isLetter(first);
            if (letter && inWord) {
                continue;
            }
            inWord = letter;
            int found = walk(text, start, length);
            boolean large = isDigit(first) && LargeNumbers.beginsAt(text, start, length);
            if (found == 0 && !large) {
                continue;
            }
            data = (found & 1) == 0 ? data : start;
            dealing = (found & 2) == 0 ? dealing : start;
            many = large ? start : many;
            boolean pair = found != 0 && Math.abs(data - dealing) <= near;
            boolean counted =
                    (found != 0 || large) && Math.abs(Math.max(data, dealing) - many) <= BESIDE;
            if (pair || counted) {
                return true;
            }
        }
        return false;
    }

    /// 1 for a word about data, 2 for one of dealing, both together.
    private int walk(char[] text, int start, int length) {
        int found = 0;
        int end = start + 1;
        for (int node = trie.first(text[start]); node >= 0; node = trie.child(node, text[end++])) {
            found |= stems[node];
            int told = whole[node];
            if (told != 0
                    && endsWord(text, start, end, length)
                    && !((told & TIME) != 0 && isBehindDigit(text, start))) {
                found |= told & (TIME - 1);
            }
            if (end == length) {
                return found;
            }
        }
        return found;
    }

    /// The `pm` of `10:14 pm` is no private message.
    private static boolean isBehindDigit(char[] text, int start) {
        int at = start > 0 && text[start - 1] == ' ' ? start - 2 : start - 1;
        return at >= 0 && isDigit(text[at]);
    }

    private static byte of(Term[] terms) {
        int found = 0;
        for (Term term : terms) {
            boolean time = term.kind() == Term.Kind.FIGURE && term.subject().equals("time");
            found |= term.strength() == Strength.NOT ? 0 : time ? TIME : of(term);
        }
        return (byte) found;
    }

    private static int of(Term term) {
        String subject = term.subject();
        return switch (term.kind()) {
            case CATEGORY, FIELD -> 1;
            case CUE -> (DATA.contains(subject) ? 1 : 0) | (DEALING.contains(subject) ? 2 : 0);
            case FIGURE -> figure(subject);
            case TAG -> 0;
        };
    }

    private static int figure(String subject) {
        if (subject.equals("unit")) {
            return 1;
        }
        return subject.startsWith("currency:") || MONEY.contains(subject) ? 2 : 0;
    }

    /// As [Lexicon] has it, a plural's `s` included.
    private static boolean endsWord(char[] text, int start, int end, int length) {
        if (end == length || !isLetter(text[end - 1]) || !isLetter(text[end])) {
            return true;
        }
        boolean plural = text[end] == 's' && end - start >= 4;
        return plural && (end + 1 == length || !isLetter(text[end + 1]));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (char) (c - 'a') < 26 || (char) (c - '\u0400') < 0x130;
    }
}
