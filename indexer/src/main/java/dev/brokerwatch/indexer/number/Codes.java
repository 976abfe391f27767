package dev.brokerwatch.indexer.number;

/// Digits that are no quantity: dates, times of day, telephone numbers, versions. Each method gives the end of what
/// begins at `start`, or `start` where it is something else.
final class Codes {

    private Codes() {}

    static int end(String text, int start) {
        int end = endOfRoundTheClock(text, start);
        if (end == start) {
            end = endOfDate(text, start);
        }
        if (end == start) {
            end = endOfTime(text, start);
        }
        return end == start ? endOfTelephone(text, start) : end;
    }

    /// `24/7`.
    private static int endOfRoundTheClock(String text, int start) {
        boolean always = text.startsWith("24/7", start) && !Letters.isDigit(text, start + 4);
        return always ? start + 4 : start;
    }

    /// `2099-03-02`, `2099/3`, `31.02.1991`, `12/03`, `2099年3月2日`.
    private static int endOfDate(String text, int start) {
        int first = Letters.endOfDigits(text, start);
        if (first >= text.length()) {
            return start;
        }
        char separator = text.charAt(first);
        if (separator == '年' && first - start == 4) {
            return endOfChineseDate(text, first + 1);
        }
        if ("-/.".indexOf(separator) < 0 || !Letters.isDigit(text, first + 1)) {
            return start;
        }
        int second = Letters.endOfDigits(text, first + 1);
        int third =
                Letters.isAt(text, second, separator)
                        ? Letters.endOfDigits(text, second + 1)
                        : second;
        int a = first - start;
        int b = second - first - 1;
        int c = third - second - 1;
        boolean closed = third == text.length() || !Letters.isLetter(text.charAt(third));
        if (isYear(text, start, a) && b <= 2 && (c == 1 || c == 2) && closed) {
            return third;
        }
        if (isYear(text, start, a) && b <= 2 && c <= 0 && separator != '.' && closed) {
            return second;
        }
        if (a <= 2 && b <= 2 && (c == 4 || c == 2) && closed) {
            return third;
        }
        boolean dayAndMonth = separator == '/' && a <= 2 && b == 2 && c <= 0;
        boolean month = dayAndMonth && (text.charAt(start) == '0' || text.charAt(first + 1) == '0');
        boolean month2 = dayAndMonth && isYear(text, first + 1, b);
        return (month || month2) && !isScaled(text, second) ? second : start;
    }

    private static boolean isScaled(String text, int at) {
        return at < text.length()
                && (Letters.isLetter(text.charAt(at)) || HanNumerals.isMagnitude(text.charAt(at)));
    }

    private static int endOfChineseDate(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 12) {
            char c = text.charAt(end);
            if (!Letters.isDigit(c) && "月日号 ".indexOf(c) < 0) {
                break;
            }
            end++;
        }
        while (end > at && "月日号".indexOf(text.charAt(end - 1)) < 0) {
            end--;
        }
        return end;
    }

    private static boolean isYear(String text, int start, int length) {
        return length == 4 && (text.startsWith("19", start) || text.startsWith("20", start));
    }

    /// `22:14`, `22:14:05`.
    private static int endOfTime(String text, int start) {
        int first = Letters.endOfDigits(text, start);
        if (first - start > 2 || !Letters.isAt(text, first, ':')) {
            return start;
        }
        int second = Letters.endOfDigits(text, first + 1);
        if (second - first != 3) {
            return start;
        }
        boolean seconds =
                Letters.isAt(text, second, ':')
                        && Letters.endOfDigits(text, second + 1) - second == 3;
        return seconds ? second + 3 : second;
    }

    /// Groups of digits between hyphens, the later ones longer than a range would be written, or beginning with zero.
    private static int endOfTelephone(String text, int start) {
        int end = Letters.endOfDigits(text, start);
        boolean zero =
                text.charAt(start) == '0' && end - start > 1 && !Letters.isAt(text, end, '.');
        int groups = 1;
        int at = end;
        while (Letters.isAt(text, at, '-') && Letters.isDigit(text, at + 1)) {
            zero |= text.charAt(at + 1) == '0' && Letters.isDigit(text, at + 2);
            at = Letters.endOfDigits(text, at + 1);
            groups++;
        }
        return zero || groups > 2 ? at : start;
    }
}
