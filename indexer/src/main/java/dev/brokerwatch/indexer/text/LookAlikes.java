package dev.brokerwatch.indexer.text;

/// Letters of another script that look like those of their word: `рrісе` with Cyrillic letters, `Пpoдaм` with Latin
/// ones, `6азу` with a digit. A word that can be read wholly in one script is put into that script; one that can be read
/// in both goes to the script of most of its letters.
final class LookAlikes {

    /// Cyrillic letters, and below each the Latin one that looks like it.
    private static final String CYRILLIC = "авеікмнорстухѕјԁһԛԝьг";

    private static final String AS_LATIN = "abeikmhopctyxsjdhqwbr";

    /// Latin letters, and below each the Cyrillic one that looks like it, small or as a capital.
    private static final String LATIN = "abcehkmoptxy";

    private static final String AS_CYRILLIC = "авсенкмортху";

    private static final String DIGITS = "0346";
    private static final String AS_LETTERS = "озчб";
    private static final String VOWELS = "аеиоуыэюя";

    private static final String GREEK = "αβεηικνορτυχωγσδμ";
    private static final String LATIN_OF_GREEK = "abenikvoptyxwysdu";

    private LookAlikes() {}

    static void mend(FoldBuffer text) {
        int at = 0;
        while (at < text.length()) {
            if (!isWordPart(text.at(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < text.length() && isWordPart(text.at(at))) {
                at++;
            }
            mendWord(text, start, at);
        }
    }

    private static void mendWord(FoldBuffer text, int start, int end) {
        int latin = 0;
        int cyrillic = 0;
        int greek = 0;
        for (int i = start; i < end; i++) {
            char c = text.at(i);
            latin += isLatin(c) ? 1 : 0;
            cyrillic += isCyrillic(c) ? 1 : 0;
            greek += isGreek(c) ? 1 : 0;
        }
        if (greek > 0 && latin > 0) {
            replace(text, start, end, GREEK, LATIN_OF_GREEK);
        }
        if (latin > 0 && cyrillic > 0) {
            mendMixed(text, start, end, latin, cyrillic);
        }
        if (cyrillic > 0) {
            mendDigits(text, start, end);
        }
    }

    private static void mendMixed(FoldBuffer text, int start, int end, int latin, int cyrillic) {
        boolean asCyrillic = everyLetterIn(text, start, end, 'a', 'z', LATIN);
        boolean asLatin = everyLetterIn(text, start, end, '\u0400', '\u052F', CYRILLIC);
        if (asCyrillic && (!asLatin || cyrillic > latin)) {
            replace(text, start, end, LATIN, AS_CYRILLIC);
        } else if (asLatin) {
            replace(text, start, end, CYRILLIC, AS_LATIN);
        }
    }

    private static boolean everyLetterIn(
            FoldBuffer text, int start, int end, char first, char last, String known) {
        for (int i = start; i < end; i++) {
            char c = text.at(i);
            if (c >= first && c <= last && known.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /// A lone digit between or before Cyrillic letters: `6азу`, `пр0дам`, `зака3`. Numbers with a unit stay (`45к`).
    private static void mendDigits(FoldBuffer text, int start, int end) {
        for (int i = start; i < end; i++) {
            int index = DIGITS.indexOf(text.at(i));
            if (index >= 0 && standsForLetter(text, i, start, end)) {
                text.set(i, AS_LETTERS.charAt(index));
            }
        }
    }

    private static boolean standsForLetter(FoldBuffer text, int i, int start, int end) {
        boolean letterBefore = i > start && isCyrillic(text.at(i - 1));
        boolean letterBehind = i + 1 < end && isCyrillic(text.at(i + 1));
        if (i == start) {
            return letterBehind
                    && text.at(i) == '6'
                    && i + 2 < end
                    && VOWELS.indexOf(text.at(i + 1)) >= 0;
        }
        boolean last = i + 1 == end && i - start > 2 && text.at(i) == '0';
        return letterBefore && (letterBehind || last);
    }

    private static void replace(FoldBuffer text, int start, int end, String from, String to) {
        for (int i = start; i < end; i++) {
            int index = from.indexOf(text.at(i));
            if (index >= 0) {
                text.set(i, to.charAt(index));
            }
        }
    }

    private static boolean isWordPart(char c) {
        return isLatin(c) || isCyrillic(c) || isGreek(c) || isDigit(c);
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isCyrillic(char c) {
        return c >= '\u0400' && c <= '\u052F';
    }

    private static boolean isGreek(char c) {
        return c >= '\u0370' && c <= '\u03FF';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
