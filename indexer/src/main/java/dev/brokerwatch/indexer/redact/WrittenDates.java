package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.text.Digits;
import java.util.List;

/// Finds dates that name the month: `31 Feb 1961`, `Feb 31, 1961`, `31 февраля 1961`, `1961年2月31日`.
final class WrittenDates {

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec", "янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт",
                    "ноя", "дек");

    private WrittenDates() {}

    /// Appends what stands in `text` to `found`, in order.
    static void find(String text, List<Finding> found) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end =
                    c == '年'
                            ? behindChinese(text, at)
                            : startsMonth(text, at) ? behindMonth(text, at) : at;
            int start = end == at ? at : numberStart(text, at);
            if (start < at || (end > at && c != '年')) {
                found.add(new Finding(VictimDataType.BIRTH_DATE, start, end, false));
                at = end;
            } else {
                at++;
            }
        }
    }

    private static boolean startsMonth(String text, int at) {
        char c = text.charAt(at);
        if ("jfmasondянфмаисод".indexOf(c) < 0
                || (at > 0 && Character.isLetter(text.charAt(at - 1)))) {
            return false;
        }
        for (String month : MONTHS) {
            if (text.startsWith(month, at)) {
                return true;
            }
        }
        return false;
    }

    /// Behind the year, with or without a day between; `at` where none follows.
    private static int behindMonth(String text, int at) {
        int next = at;
        while (next < text.length() && next - at < 10 && Character.isLetter(text.charAt(next))) {
            next++;
        }
        int first = number(text, skip(text, next));
        int digits = first - skip(text, next);
        if (digits == 4) {
            return first;
        }
        int second = digits > 0 && digits <= 2 ? number(text, skip(text, first)) : at;
        return second - skip(text, first) == 4 && second > at ? second : at;
    }

    private static int behindChinese(String text, int at) {
        int month = number(text, at + 1);
        if (month == at + 1 || month >= text.length() || text.charAt(month) != '月') {
            return at;
        }
        int day = number(text, month + 1);
        boolean named = day < text.length() && (text.charAt(day) == '日' || text.charAt(day) == '号');
        return day == month + 1 ? at : named ? day + 1 : day;
    }

    /// Where a day or a year before `at` begins.
    private static int numberStart(String text, int at) {
        int end = at;
        while (end > 0 && at - end < 2 && " -./".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < 4 && Digits.isPlain(text.charAt(start - 1))) {
            start--;
        }
        return start == end ? at : start;
    }

    private static int number(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 5 && Digits.isPlain(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int skip(String text, int at) {
        int next = at;
        while (next < text.length() && next - at < 3 && " -./,".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }
}
