package dev.brokerwatch.indexer.triage;

import dev.brokerwatch.indexer.text.Han;

/// Words torn apart by separators, mixed of two scripts or written with digits for letters: signs that something is to be
/// hidden from a search for words. Looks at neighbours only, so an honest abbreviation can be taken for one.
final class TornText {

    private static final String PLAIN = " \n\t,;:!?、，。；：！？()（）《》「」“”\"'0123456789—…";

    /// These stand between words of a list too; they tear where a character stands alone beside them.
    private static final String LISTING = ".-/+|\\_";

    private TornText() {}

    static boolean isIn(char[] text, int length) {
        int single = 0;
        for (int i = 1; i + 1 < length; i++) {
            char c = text[i];
            if (c <= ' ') {
                continue;
            }
            if (isLatin(c) && isLatin(text[i + 1])) {
                single = 0;
            } else if (isLetter(c)) {
                boolean lone = !isWordPart(text[i - 1]) && !isWordPart(text[i + 1]);
                single = lone && i >= 2 && isLetter(text[i - 2]) ? single + 1 : 0;
                if (single >= 2 || isMixed(c, text[i + 1]) || isLeet(text, i, length)) {
                    return true;
                }
            } else if (tearsHan(text, length, i, c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tearsHan(char[] text, int length, int at, char c) {
        return Han.isHan(text[at - 1])
                && Han.isHan(text[at + 1])
                && !Han.isHan(c)
                && PLAIN.indexOf(c) < 0
                && !isWordPart(c)
                && (LISTING.indexOf(c) < 0
                        || (isLone(text, length, at - 1) && isLone(text, length, at + 1)));
    }

    private static boolean isLone(char[] text, int length, int at) {
        boolean before = at > 0 && Han.isHan(text[at - 1]);
        boolean behind = at + 1 < length && Han.isHan(text[at + 1]);
        return !before && !behind;
    }

    private static boolean isMixed(char a, char b) {
        return (isLatin(a) && isCyrillic(b)) || (isCyrillic(a) && isLatin(b));
    }

    private static boolean isLeet(char[] text, int at, int length) {
        return isSubstitute(text[at + 1]) && at + 2 < length && isLetter(text[at + 2]);
    }

    private static boolean isSubstitute(char c) {
        return c == '0' || c == '1' || c == '3' || c == '4' || c == '5' || c == '7' || c == '@'
                || c == '$';
    }

    private static boolean isLetter(char c) {
        return isLatin(c) || isCyrillic(c);
    }

    private static boolean isLatin(char c) {
        return (char) (c - 'a') < 26;
    }

    private static boolean isCyrillic(char c) {
        return (char) (c - '\u0400') < 0x130;
    }

    private static boolean isWordPart(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}
