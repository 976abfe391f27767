package dev.brokerwatch.indexer.number;

/// Which characters make words and numbers in a folded text.
final class Letters {

    private Letters() {}

    /// Of a script that writes words with blanks between: Latin with its accents, Cyrillic, Arabic, Devanagari.
    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= '\u0400' && c <= '\u052F')
                || (c >= '\u00DF' && c <= '\u024F')
                || (c >= '\u1EA0' && c <= '\u1EFF')
                || (c >= '\u0620' && c <= '\u06D5' && Character.isLetter(c))
                || (c >= '\u0900' && c <= '\u094D');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && isDigit(text.charAt(at));
    }

    static boolean isAt(String text, int at, char wanted) {
        return at >= 0 && at < text.length() && text.charAt(at) == wanted;
    }

    /// Behind the letters from `at` on, at most `longest` of them.
    static int endOfWord(String text, int at, int longest) {
        int end = at;
        while (end < text.length() && end - at < longest && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static int endOfDigits(String text, int at) {
        int end = at;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }

    static int skipBlanks(String text, int at) {
        int end = at;
        while (isAt(text, end, ' ') || isAt(text, end, '\t')) {
            end++;
        }
        return end;
    }
}
