package dev.brokerwatch.indexer.redact;

import static dev.brokerwatch.config.record.offer.VictimDataType.PLATE;

import dev.brokerwatch.indexer.text.Digits;
import dev.brokerwatch.indexer.text.Han;
import org.jspecify.annotations.Nullable;

/// Reads number plates: Chinese, Russian, British ones and those of two pieces with a dash between.
final class Plates {

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String RUSSIAN_PLATE = "авекмнорстухabekmhopctyx";

    private Plates() {}

    /// The end of the Chinese plate that begins at `at`, or `at`.
    static int chineseEnd(String text, int at) {
        char c = text.charAt(at);
        return PROVINCES.indexOf(c) >= 0 && Han.isHan(c) ? chinese(text, at) : at;
    }

    /// The plate that begins with the word at `start` to `end`, which holds so many digits; or null.
    static @Nullable Finding at(String text, int start, int end, int digits) {
        int russian = isPlateLetter(text, start) ? russianPlate(text, start) : start;
        if (russian > start) {
            return new Finding(PLATE, start, russian, true);
        }
        int pieces = hyphenated(text, start, end);
        int whole = pieces > end || digits != 2 ? pieces : british(text, start, end);
        return whole > end ? new Finding(PLATE, start, whole, false) : null;
    }

    /// Two letters, two digits, a blank and three letters.
    private static int british(String text, int start, int end) {
        boolean first =
                end - start == 4
                        && !Digits.isPlain(text.charAt(start + 1))
                        && Digits.isPlain(text.charAt(start + 2))
                        && end + 3 < text.length()
                        && text.charAt(end) == ' ';
        int last = end + 1;
        while (first && last < text.length() && WrittenIds.isPart(text.charAt(last))) {
            last++;
        }
        return first && last == end + 4 ? last : end;
    }

    /// Two or three letters, a dash and three or four digits, or the other way round.
    private static int hyphenated(String text, int start, int end) {
        int dash = end - start;
        if (dash < 2
                || dash > 4
                || end >= text.length()
                || text.charAt(end) != '-'
                || (start > 0 && text.charAt(start - 1) == '-')) {
            return end;
        }
        int behind = end + 1;
        int digits = 0;
        while (behind < text.length() && WrittenIds.isPart(text.charAt(behind))) {
            digits += Digits.isPlain(text.charAt(behind)) ? 1 : 0;
            behind++;
        }
        int length = behind - end - 1;
        boolean first = Digits.isPlain(text.charAt(start));
        boolean plate =
                first
                        ? dash >= 3 && digits == 0 && length == 2
                        : digits == length && length >= 3 && length <= 4;
        return plate && (behind == text.length() || text.charAt(behind) != '-') ? behind : end;
    }

    private static int chinese(String text, int start) {
        int at = start + 1;
        if (at >= text.length() || text.charAt(at) < 'a' || text.charAt(at) > 'z') {
            return start;
        }
        at++;
        while (at < text.length() && at - start < 4 && "·.- ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int end = at;
        int digits = 0;
        while (end < text.length() && WrittenIds.isPart(text.charAt(end))) {
            digits += Digits.isPlain(text.charAt(end)) ? 1 : 0;
            end++;
        }
        boolean plate = (end - at == 5 || end - at == 6) && digits >= 1;
        return plate ? end : start;
    }

    /// A letter, three digits, two letters, the region's two or three digits; blanks may stand between.
    private static int russianPlate(String text, int start) {
        int at = letters(text, start, 1);
        at = at < 0 ? at : digits(text, at, 3);
        at = at < 0 ? at : letters(text, at, 2);
        int region = at < 0 ? at : digits(text, at, 2);
        if (region < 0) {
            boolean alone =
                    at - start == 6
                            && text.charAt(start) > 'z'
                            && (at == text.length() || !WrittenIds.isPart(text.charAt(at)));
            return alone ? at : start;
        }
        at = region;
        int end = at < text.length() && Digits.isPlain(text.charAt(at)) ? at + 1 : at;
        return end < text.length() && WrittenIds.isPart(text.charAt(end)) ? start : end;
    }

    private static int letters(String text, int start, int count) {
        int at = skipBlank(text, start);
        for (int i = 0; i < count; i++, at++) {
            if (at >= text.length() || !isPlateLetter(text, at)) {
                return -1;
            }
        }
        return at;
    }

    private static int digits(String text, int start, int count) {
        int at = skipBlank(text, start);
        for (int i = 0; i < count; i++, at++) {
            if (at >= text.length() || !Digits.isPlain(text.charAt(at))) {
                return -1;
            }
        }
        return at;
    }

    private static int skipBlank(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private static boolean isPlateLetter(String text, int at) {
        return RUSSIAN_PLATE.indexOf(text.charAt(at)) >= 0;
    }
}
