package dev.brokerwatch.indexer.text;

/// Latin words with digits and signs for letters: `d4tab4se`, `s3lling`, `$hop`. A number with a unit (`10k`, `24h`,
/// `2kk`) is none: a word must hold a letter before and behind a changed sign, or three letters in all.
final class Leet {

    private static final String SIGNS = "0134578$@!";
    private static final String LETTERS = "oieastbsai";

    private Leet() {}

    /// `folded` with such words read as letters, of the same length; `folded` itself where there are none.
    static String decode(String folded) {
        char[] decoded = null;
        int at = 0;
        while (at < folded.length()) {
            if (!isPart(folded.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < folded.length() && isPart(folded.charAt(at))) {
                at++;
            }
            if (isLeet(folded, start, at)) {
                decoded = decoded == null ? folded.toCharArray() : decoded;
                replace(decoded, start, at);
            }
        }
        return decoded == null ? folded : new String(decoded);
    }

    private static boolean isLeet(String text, int start, int end) {
        int letters = 0;
        int signs = 0;
        boolean beforeLetter = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isLetter(c)) {
                letters++;
            } else if (SIGNS.indexOf(c) < 0) {
                return false;
            } else {
                signs++;
                beforeLetter |= i + 1 < end && isLetter(text.charAt(i + 1));
            }
        }
        boolean unit = !isLetter(text.charAt(start)) && isDigitsThenLetters(text, start, end);
        return signs > 0
                && letters >= 1
                && letters + 1 >= signs
                && beforeLetter
                && (!unit || letters >= 4);
    }

    private static boolean isDigitsThenLetters(String text, int start, int end) {
        int at = start;
        while (at < end && !isLetter(text.charAt(at))) {
            at++;
        }
        while (at < end && isLetter(text.charAt(at))) {
            at++;
        }
        return at == end;
    }

    private static void replace(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            int index = SIGNS.indexOf(text[i]);
            if (index >= 0) {
                text[i] = LETTERS.charAt(index);
            }
        }
    }

    private static boolean isPart(char c) {
        return isLetter(c) || SIGNS.indexOf(c) >= 0 || c == '2' || c == '6' || c == '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
