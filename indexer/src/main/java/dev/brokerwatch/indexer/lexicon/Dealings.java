package dev.brokerwatch.indexer.lexicon;

import dev.brokerwatch.indexer.lexicon.Term.Strength;
import java.util.Set;

/// Whether a text deals in data: a word about data and a word of dealing within some distance, or a large number beside one
/// of the two. Stops at the first pair. Thread-safe.
public final class Dealings {

    private static final Set<String> DEALING = Set.of("sell", "free", "lookup", "closed");
    private static final Set<String> MONEY =
            Set.of("price", "bid", "negotiable", "private", "credits");
    private static final Set<String> RATES = Set.of("per", "piece");
    private static final Set<String> DATA = Set.of("stock", "lookup", "closed");

    /// In characters: a number says something of a word as far as this.
    private static final int BESIDE = 60;

    /// The same for a rate.
    private static final int RIGHT_BESIDE = 30;

    private static final int ABOUT_DATA = 1;
    private static final int OF_DEALING = 2;

    /// Of dealing, if a number stands beside it: `a` and `for` stand everywhere.
    private static final int RATE = 4;

    /// Of a word that is a time's behind a digit, and may be something else elsewhere.
    private static final int TIME = 8;

    private static final int STEMS = 4;

    private static final String HAN_NUMERALS = "〇零一二两三四五六七八九十百千万亿半几";

    private static final int FAR = Integer.MIN_VALUE / 2;

    private final Trie trie;

    /// By node, what [#walk] answers of the words that end there; of those that any ending may follow, [#STEMS] bits higher.
    private final byte[] told;

    Dealings(Trie words) {
        trie = words.only(node -> of(words.whole(node)) != 0 || of(words.stems(node)) != 0);
        told = new byte[trie.size()];
        for (int node = 0; node < trie.size(); node++) {
            told[node] = (byte) (of(trie.whole(node)) | of(trie.stems(node)) << STEMS);
        }
    }

    /// `text` holds `length` folded characters; `near` is the distance in characters.
    public boolean areIn(char[] text, int length, int near) {
        int data = FAR;
        int dealing = FAR;
        int many = FAR;
        int numeral = FAR;
        int rate = FAR;
        boolean inWord = false;
        for (int start = 0; start < length; start++) {
            char first = text[start];
            boolean letter = isLetter(first);
            boolean begins = first > ' ' && !(letter && inWord); // no word does with a blank
            inWord = letter;
            if (!begins) {
                continue;
            }
            int found = walk(text, start, length);
            boolean digit = isDigit(first);
            boolean counts = digit || (first >= '\u3007' && HAN_NUMERALS.indexOf(first) >= 0);
            if (found == 0 && !counts) {
                continue;
            }
            boolean large = digit && LargeNumbers.beginsAt(text, start, length);
            data = (found & ABOUT_DATA) == 0 ? data : start;
            dealing = (found & OF_DEALING) == 0 ? dealing : start;
            rate = (found & RATE) == 0 ? rate : start;
            numeral = counts ? start : numeral;
            many = large ? start : many;
            if (rate >= 0 && Math.abs(rate - numeral) <= RIGHT_BESIDE) {
                dealing = Math.max(dealing, rate);
            }
            boolean pair = data >= 0 && Math.abs(data - dealing) <= near;
            boolean counted = many >= 0 && Math.abs(Math.max(data, dealing) - many) <= BESIDE;
            if (pair || (counted && (found != 0 || large))) {
                return true;
            }
        }
        return false;
    }

    /// What the words tell that begin at `start`, all together.
    private int walk(char[] text, int start, int length) {
        int found = 0;
        int end = start + 1;
        for (int node = trie.first(text[start]); node >= 0; node = trie.child(node, text[end++])) {
            int here = told[node];
            if (here != 0) {
                found |= here >> STEMS & 0xF;
                if ((here & 0xF) != 0
                        && endsWord(text, start, end, length)
                        && !((here & TIME) != 0 && isBehindDigit(text, start))) {
                    found |= here & (TIME - 1);
                }
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

    private static int of(Term[] terms) {
        int found = 0;
        for (Term term : terms) {
            boolean time = term.kind() == Term.Kind.FIGURE && term.subject().equals("time");
            found |= term.strength() == Strength.NOT ? 0 : time ? TIME : of(term);
        }
        return found;
    }

    private static int of(Term term) {
        String subject = term.subject();
        return switch (term.kind()) {
            case CATEGORY, FIELD -> ABOUT_DATA;
            case CUE ->
                    (DATA.contains(subject) ? ABOUT_DATA : 0)
                            | (DEALING.contains(subject) ? OF_DEALING : 0);
            case FIGURE -> figure(subject);
            case TAG -> 0;
        };
    }

    private static int figure(String subject) {
        if (subject.equals("unit")) {
            return ABOUT_DATA;
        }
        boolean money = subject.startsWith("currency:") || MONEY.contains(subject);
        return money ? OF_DEALING : RATES.contains(subject) ? RATE : 0;
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
