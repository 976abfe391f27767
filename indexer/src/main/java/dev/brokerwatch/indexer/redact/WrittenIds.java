package dev.brokerwatch.indexer.redact;

import static dev.brokerwatch.config.record.offer.VictimDataType.BANK_CARD;
import static dev.brokerwatch.config.record.offer.VictimDataType.HASH;
import static dev.brokerwatch.config.record.offer.VictimDataType.ID_NUMBER;
import static dev.brokerwatch.config.record.offer.VictimDataType.IP;
import static dev.brokerwatch.config.record.offer.VictimDataType.MEDICAL_NUMBER;
import static dev.brokerwatch.config.record.offer.VictimDataType.NAME;
import static dev.brokerwatch.config.record.offer.VictimDataType.PASSPORT;
import static dev.brokerwatch.config.record.offer.VictimDataType.PLATE;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.text.Digits;
import dev.brokerwatch.indexer.text.Han;
import java.util.List;

/// Finds what identifies a person in letters and digits: ids and passports that begin with a letter, plates, hashes,
/// account numbers, network addresses of version 6. Linear in the length of the text.
final class WrittenIds {

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String RUSSIAN_PLATE = "авекмнорстухabekmhopctyx";

    private WrittenIds() {}

    /// Appends what stands in `text` to `found`, in order.
    static void find(String text, List<Finding> found) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (PROVINCES.indexOf(c) >= 0 && Han.isHan(c)) {
                int end = chinesePlate(text, at);
                if (end > at) {
                    found.add(new Finding(PLATE, at, end, true));
                    at = end;
                    continue;
                }
            }
            if (!isPart(c)) {
                at++;
                continue;
            }
            int end = at;
            int digits = 0;
            while (end < text.length() && isPart(text.charAt(end))) {
                digits += Digits.isPlain(text.charAt(end)) ? 1 : 0;
                end++;
            }
            int plate = isPlateLetter(text, at) ? russianPlate(text, at) : at;
            if (plate > at) {
                found.add(new Finding(PLATE, at, plate, true));
                end = plate;
            } else if (hyphenated(text, at, end) > end) {
                int whole = hyphenated(text, at, end);
                found.add(new Finding(PLATE, at, whole, false));
                end = whole;
            } else if (digits == 2 && british(text, at, end) > end) {
                int whole = british(text, at, end);
                found.add(new Finding(PLATE, at, whole, false));
                end = whole;
            } else if (digits > 0) {
                end = word(text, at, end, digits, found);
            }
            at = end;
        }
    }

    private static int word(String text, int start, int end, int digits, List<Finding> found) {
        int length = end - start;
        char first = text.charAt(start);
        boolean before = start > 0 && "@/_.=-".indexOf(text.charAt(start - 1)) >= 0;
        boolean behind = end < text.length() && "@_/".indexOf(text.charAt(end)) >= 0;
        if (isHashLength(length) && digits < length && isHexadecimal(text, start, end)) {
            found.add(new Finding(HASH, start, end, !before || text.charAt(start - 1) != '/'));
            return end;
        }
        if (start > 0 && text.charAt(start - 1) == '$') {
            return crypt(text, start, end, found);
        }
        int ip =
                digits < length || (end < text.length() && text.charAt(end) == ':')
                        ? versionSix(text, start)
                        : start;
        if (ip > start) {
            found.add(new Finding(IP, start, ip, true));
            return ip;
        }
        boolean letters = first >= 'a' && first <= 'z' && !before && !behind;
        if (letters && digits >= 6) {
            addLettered(text, start, end, digits, found);
        } else if (!before
                && !behind
                && digits < length
                && isCode(length, digits)
                && !text.startsWith("sha", start)) {
            found.add(new Finding(letters ? MEDICAL_NUMBER : PLATE, start, end, false));
        }
        return end;
    }

    /// Letters and digits in which a plate or a number of a file is written; many words and models are written so too.
    private static boolean isCode(int length, int digits) {
        return (length >= 6 && length <= 9 && digits >= 3) || (length == 5 && digits == 4);
    }

    private static void addLettered(
            String text, int start, int end, int digits, List<Finding> found) {
        int length = end - start;
        if (length > 30) {
            return;
        }
        if (digits >= 13 && digits == length - 1 && digits <= 19) {
            found.add(new Finding(BANK_CARD, start, end, true));
            int caret =
                    end < text.length() && text.charAt(end) == '^'
                            ? text.indexOf('^', end + 1)
                            : -1;
            if (caret > 0 && caret - end < 40) {
                found.add(new Finding(NAME, end + 1, caret, true));
            }
            return;
        }
        boolean iban =
                length >= 15
                        && digits >= 12
                        && Digits.isPlain(text.charAt(start + 2))
                        && !Digits.isPlain(text.charAt(start + 1));
        VictimDataType type =
                iban
                        ? BANK_CARD
                        : length == 10 && digits == 9
                                ? ID_NUMBER
                                : digits >= 7 ? PASSPORT : MEDICAL_NUMBER;
        boolean taiwan = length == 10 && digits == 9 && "1289".indexOf(text.charAt(start + 1)) >= 0;
        found.add(new Finding(type, start, end, iban || taiwan));
    }

    /// `$2y$10$…`, `$P$…`: what a password was made into, with the way it was made.
    private static int crypt(String text, int start, int end, List<Finding> found) {
        boolean method = end - start <= 10 && end < text.length() && text.charAt(end) == '$';
        int last = end;
        while (method && last < text.length() && " \n\t,;|\"'".indexOf(text.charAt(last)) < 0) {
            last++;
        }
        if (last - start < 20) {
            return end;
        }
        found.add(new Finding(HASH, start - 1, last, true));
        return last;
    }

    private static boolean isHashLength(int length) {
        return length == 32
                || length == 40
                || length == 56
                || length == 64
                || length == 96
                || length == 128;
    }

    private static boolean isHexadecimal(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Digits.isPlain(c) && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /// At least two colons, groups of at most four hexadecimal digits, eight groups or a pair of colons.
    private static int versionSix(String text, int start) {
        int at = start;
        int groups = 0;
        boolean pair = false;
        int end = start;
        while (groups < 8) {
            int groupEnd = at;
            while (groupEnd < text.length()
                    && groupEnd - at < 5
                    && isHexadecimal(text, groupEnd, groupEnd + 1)) {
                groupEnd++;
            }
            if (groupEnd - at > 4 || (groupEnd == at && !pair)) {
                return start;
            }
            groups += groupEnd > at ? 1 : 0;
            end = groupEnd;
            if (groupEnd >= text.length() || text.charAt(groupEnd) != ':') {
                break;
            }
            boolean two = groupEnd + 1 < text.length() && text.charAt(groupEnd + 1) == ':';
            if (two && pair) {
                return start;
            }
            pair |= two;
            at = groupEnd + (two ? 2 : 1);
        }
        boolean wordGoesOn = end < text.length() && isPart(text.charAt(end));
        return !wordGoesOn && (groups == 8 || (pair && groups >= 3)) ? end : start;
    }

    private static int chinesePlate(String text, int start) {
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
        while (end < text.length() && isPart(text.charAt(end))) {
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
                            && (at == text.length() || !isPart(text.charAt(at)));
            return alone ? at : start;
        }
        at = region;
        int end = at < text.length() && Digits.isPlain(text.charAt(at)) ? at + 1 : at;
        return end < text.length() && isPart(text.charAt(end)) ? start : end;
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

    /// Two letters, two digits, a blank and three letters.
    private static int british(String text, int start, int end) {
        boolean first =
                end - start == 4
                        && !Digits.isPlain(text.charAt(start + 1))
                        && Digits.isPlain(text.charAt(start + 2))
                        && end + 3 < text.length()
                        && text.charAt(end) == ' ';
        int last = end + 1;
        while (first && last < text.length() && isPart(text.charAt(last))) {
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
        while (behind < text.length() && isPart(text.charAt(behind))) {
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

    private static boolean isPlateLetter(String text, int at) {
        return RUSSIAN_PLATE.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isPart(char c) {
        return (c >= 'a' && c <= 'z') || Digits.isPlain(c) || (c >= 'а' && c <= 'я');
    }
}
