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
import java.util.List;

/// Finds what identifies a person in letters and digits: ids and passports that begin with a letter, plates, hashes,
/// account numbers, network addresses of version 6. Linear in the length of the text.
final class WrittenIds {

    private WrittenIds() {}

    /// Appends what stands in `text` to `found`, in order.
    static void find(String text, List<Finding> found) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int chinese = Plates.chineseEnd(text, at);
            if (chinese > at) {
                found.add(new Finding(PLATE, at, chinese, true));
                at = chinese;
                continue;
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
            Finding plate = Plates.at(text, at, end, digits);
            if (plate != null) {
                found.add(plate);
                end = plate.end();
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

    static boolean isPart(char c) {
        return (c >= 'a' && c <= 'z') || Digits.isPlain(c) || (c >= 'а' && c <= 'я');
    }
}
