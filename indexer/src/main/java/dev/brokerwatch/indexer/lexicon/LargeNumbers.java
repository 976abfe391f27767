package dev.brokerwatch.indexer.lexicon;

/// Numbers of a thousand or more, at a glance: `26 500`, `3万`, `11m`, `57 тысяч`. No years, times, or numbers so long that
/// they are a telephone's.
final class LargeNumbers {

    private static final int MOST_DIGITS = 9;
    private static final String MAGNITUDES = "万千亿kmwкм";
    private static final String[] WORDS = {
        "тыс", "млн", "мил", "лям", "thous", "mil", "mln", "lakh"
    };

    private LargeNumbers() {}

    /// Whether one begins at `start`, where a digit stands.
    static boolean beginsAt(char[] text, int start, int length) {
        if (start > 0 && isWordPart(text[start - 1])) {
            return false;
        }
        int end = endOfDigits(text, start, length);
        int digits = end - start;
        boolean grouped = false;
        while (digits <= MOST_DIGITS && isGroup(text, end, length)) {
            end += 4;
            digits += 3;
            grouped = true;
        }
        if (digits > MOST_DIGITS) {
            return false;
        }
        boolean year = digits == 4 && !grouped && text[start] <= '2';
        return (digits >= 4 && !year && !isWordPart(text, end, length))
                || hasMagnitude(text, end, length);
    }

    /// A separator and three digits, and no fourth.
    private static boolean isGroup(char[] text, int at, int length) {
        return at + 3 < length
                && " .,'".indexOf(text[at]) >= 0
                && endOfDigits(text, at + 1, length) == at + 4;
    }

    private static boolean hasMagnitude(char[] text, int end, int length) {
        if (end < length && MAGNITUDES.indexOf(text[end]) >= 0) {
            return text[end] > '\u0530' || !isWordPart(text, end + 1, length);
        }
        int at = end < length && text[end] == ' ' ? end + 1 : end;
        for (String word : WORDS) {
            if (startsWith(text, at, length, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(char[] text, int at, int length, String word) {
        if (at + word.length() > length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int endOfDigits(char[] text, int at, int length) {
        int end = at;
        while (end < length && text[end] >= '0' && text[end] <= '9') {
            end++;
        }
        return end;
    }

    private static boolean isWordPart(char[] text, int at, int length) {
        return at < length && isWordPart(text[at]);
    }

    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= '\u0400' && c <= '\u052F')
                || (c >= '0' && c <= '9')
                || c == '_';
    }
}
