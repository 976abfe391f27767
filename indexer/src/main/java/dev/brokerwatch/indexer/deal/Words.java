package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.text.Han;
import java.util.ArrayList;
import java.util.List;

/// Cuts a piece of folded text into words: a Chinese character, the first letters of any other word, `#` for digits, one
/// sign for all pictures, each other sign for itself.
final class Words {

    /// As good as a stem.
    private static final int LETTERS = 6;

    /// For all pictures alike.
    private static final String PICTURE = "☺";

    private Words() {}

    static List<String> of(String text, int from, int to) {
        List<String> words = new ArrayList<>();
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            int end = at + 1;
            if (Character.isDigit(c)) {
                while (end < to && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                words.add("#");
            } else if (isLetter(c)) {
                while (end < to && isLetter(text.charAt(end))) {
                    end++;
                }
                words.add(text.substring(at, Math.min(end, at + LETTERS)));
            } else if (Character.isSurrogate(c)) {
                end = Math.min(to, at + (Character.isHighSurrogate(c) ? 2 : 1));
                words.add(PICTURE);
            } else if (!Character.isWhitespace(c)) {
                words.add(String.valueOf(c));
            }
            at = end;
        }
        return words;
    }

    static boolean isWord(String word) {
        return Character.isLetter(word.charAt(0));
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) && !Han.isHan(c);
    }
}
