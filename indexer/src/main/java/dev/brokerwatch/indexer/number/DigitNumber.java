package dev.brokerwatch.indexer.number;

import dev.brokerwatch.indexer.number.Numeral.Form;
import java.math.BigDecimal;

/// A number in digits, with separators of thousands and a fraction, without its magnitude: `1 200 000`, `2,75,000`,
/// `1.200.000`, `0,5`, `12.6`.
///
/// @param digits how many digits stand before the fraction
/// @param grouped separators of thousands stand in it
record DigitNumber(int start, int end, BigDecimal value, int digits, boolean grouped) {

    private static final int LONGEST = 40;

    /// The number that begins with the digit at `start`. `listComma` tells whether the comma at an offset separates a
    /// list (a Chinese comma), and never the parts of a number.
    static DigitNumber at(String text, int start, Commas commas) {
        int end = Letters.endOfDigits(text, start);
        int groupsEnd = endOfGroups(text, start, end, commas);
        boolean grouped = groupsEnd > end;
        char separator = grouped ? text.charAt(end) : 0;
        StringBuilder whole = new StringBuilder();
        for (int i = start; i < groupsEnd && whole.length() < LONGEST; i++) {
            if (Letters.isDigit(text.charAt(i))) {
                whole.append(text.charAt(i));
            }
        }
        int digits = whole.length();
        int fractionEnd = endOfFraction(text, start, groupsEnd, separator, commas);
        if (fractionEnd > groupsEnd) {
            whole.append('.')
                    .append(text, groupsEnd + 1, Math.min(fractionEnd, groupsEnd + LONGEST));
        }
        return new DigitNumber(
                start, fractionEnd, new BigDecimal(whole.toString()), digits, grouped);
    }

    Form form() {
        if (grouped || value.scale() > 0) {
            return Form.WRITTEN;
        }
        boolean year = digits == 4 && value.intValue() >= 1950 && value.intValue() < 2100;
        return year ? Form.YEAR : Form.PLAIN;
    }

    private static int endOfGroups(String text, int start, int firstEnd, Commas commas) {
        if (isLongThousand(text, start, firstEnd)) {
            return firstEnd + 4;
        }
        if (firstEnd - start > 3 || firstEnd >= text.length() || text.charAt(start) == '0') {
            return firstEnd;
        }
        char separator = text.charAt(firstEnd);
        if (",. '".indexOf(separator) < 0 || (separator == ',' && commas.isList(firstEnd))) {
            return firstEnd;
        }
        int end = firstEnd;
        int groups = 0;
        while (Letters.isAt(text, end, separator)) {
            int next = Letters.endOfDigits(text, end + 1);
            int length = next - end - 1;
            boolean indian = separator == ',' && length == 2 && Letters.isAt(text, next, ',');
            if (length != 3 && !(indian && endsInThree(text, next))) {
                break;
            }
            end = next;
            groups++;
        }
        return separator == '.' && groups == 1 && !dotMeansThousand(text, start, end)
                ? firstEnd
                : end;
    }

    /// `1480 000`: the first two groups are written as one.
    private static boolean isLongThousand(String text, int start, int end) {
        boolean more = Letters.isAt(text, end + 4, ' ') && Letters.isDigit(text, end + 5);
        return end - start == 4
                && text.charAt(start) != '0'
                && text.startsWith(" 000", end)
                && !Letters.isDigit(text, end + 4)
                && !more;
    }

    /// `2,75,000`: groups of two end in one of three.
    private static boolean endsInThree(String text, int at) {
        int next = at;
        for (int groups = 0; groups < 4 && Letters.isAt(text, next, ','); groups++) {
            int end = Letters.endOfDigits(text, next + 1);
            if (end - next - 1 == 3) {
                return true;
            }
            if (end - next - 1 != 2) {
                return false;
            }
            next = end;
        }
        return false;
    }

    /// `1.500` is one thousand and a half only where no magnitude follows and it does not look like a fraction.
    private static boolean dotMeansThousand(String text, int start, int end) {
        if (end >= text.length()) {
            return true;
        }
        int at = Letters.skipBlanks(text, end);
        boolean magnitude = !Magnitude.at(text, at, Script.CHINESE).isNone();
        boolean coin = text.startsWith("btc", at) || text.startsWith("eth", at);
        return text.endsWith("000") || (!magnitude && !coin && text.charAt(start) != '0');
    }

    private static int endOfFraction(
            String text, int start, int end, char separator, Commas commas) {
        boolean point = Letters.isAt(text, end, '.') && separator != '.';
        boolean comma = Letters.isAt(text, end, ',') && separator != ',' && !commas.isList(end);
        if (!(point || comma) || !Letters.isDigit(text, end + 1)) {
            return end;
        }
        int fractionEnd = Letters.endOfDigits(text, end + 1);
        char mark = text.charAt(end);
        boolean more =
                Letters.isAt(text, fractionEnd, mark) && Letters.isDigit(text, fractionEnd + 1);
        boolean zero = end - start == 1 && text.charAt(start) == '0';
        boolean longComma = comma && fractionEnd - end > 3 && !zero;
        return more || longComma ? end : fractionEnd;
    }

    /// Tells commas in a number from commas in a list.
    interface Commas {
        boolean isList(int offset);
    }
}
