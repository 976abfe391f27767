package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.text.Digits;
import dev.brokerwatch.indexer.text.Han;
import java.util.List;
import java.util.Set;

/// Finds postal addresses by the words of their last parts: 号 and 楼 behind a number, `ул.` and `кв.`, `Street` behind a
/// number and words. None is sure: shops have addresses too. Linear in the length of the text.
final class Addresses {

    private static final int LONGEST = 48;
    private static final int NEAREST_NUMBER = 40;

    private static final String CHINESE_ENDS = "号弄楼室栋幢座户巷段组";
    private static final String CHINESE_PARTS = "省市区县镇乡路街道巷村邨里段弄苑园厦阁轩大";
    private static final String RUSSIAN_STARTS =
            "ул. ул г. пр-т пр. просп. пер. наб. ш. б-р обл. р-н д. кв. пос. с. дер. мкр. мкр вул. м. пр-кт пгт пос просп пр корп.";

    private static final Set<String> STREETS =
            Set.of(
                    "st",
                    "street",
                    "rd",
                    "road",
                    "ave",
                    "avenue",
                    "lane",
                    "ln",
                    "dr",
                    "drive",
                    "blvd",
                    "boulevard",
                    "way",
                    "court",
                    "ct",
                    "place",
                    "pl",
                    "terrace",
                    "close",
                    "crescent",
                    "square",
                    "parkway",
                    "highway",
                    "hwy",
                    "strasse",
                    "straße",
                    "str",
                    "weg",
                    "platz",
                    "yard",
                    "row",
                    "mews",
                    "green",
                    "gardens",
                    "grove",
                    "hill",
                    "walk",
                    "trail",
                    "pike",
                    "loop",
                    "circle",
                    "cir",
                    "trl",
                    "alley",
                    "quay",
                    "ridge",
                    "plaza",
                    "park",
                    "view",
                    "rise");

    private static final Set<String> UNITS =
            Set.of("flat", "apt", "apartment", "unit", "blk", "block", "room", "house");
    private static final Set<String> STREET_FIRST =
            Set.of("rua", "rue", "avenida", "av", "allée", "alameda", "blvd", "boulevard", "ul");
    private static final List<String> RUSSIAN = List.of(RUSSIAN_STARTS.split(" "));

    private Addresses() {}

    /// Appends what stands in `text` to `found`, in order.
    static void find(String text, List<Finding> found) {
        int behind = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (at < behind) {
                continue;
            }
            int start = at;
            int end = at;
            if (CHINESE_ENDS.indexOf(c) >= 0
                    && at > 0
                    && Digits.valueOf(text.charAt(at - 1)) >= 0) {
                start = Math.max(behind, chineseStart(text, at));
                end = start < at ? chineseEnd(text, at) : start;
            } else if (Digits.isPlain(c) && (at == 0 || !isPart(text.charAt(at - 1)))) {
                end = streetEnd(text, at);
            } else if ("fabuhr".indexOf(c) >= 0 && (at == 0 || !isPart(text.charAt(at - 1)))) {
                end = unitEnd(text, at);
            } else if ("угпнбшодскмрв".indexOf(c) >= 0
                    && (at == 0 || !isPart(text.charAt(at - 1)))) {
                end = russianEnd(text, at);
            }
            if (end > start) {
                found.add(new Finding(VictimDataType.ADDRESS, start, end, false));
                behind = end;
            }
        }
    }

    /// Where the Chinese characters and numbers before a house number begin; `at` where no part of an address is there.
    private static int chineseStart(String text, int at) {
        int start = at;
        int parts = 0;
        while (start > 0 && at - start < LONGEST) {
            char c = text.charAt(start - 1);
            boolean gap = c == ' ' && start > 1 && isPlace(text.charAt(start - 2));
            if (!gap && !Han.isHan(c) && !Character.isLetterOrDigit(c) && c != '-') {
                break;
            }
            parts += CHINESE_PARTS.indexOf(c) >= 0 ? 1 : 0;
            start--;
        }
        return parts > 0 && at - start >= 4 ? start : at;
    }

    private static boolean isPlace(char c) {
        return CHINESE_PARTS.indexOf(c) >= 0 && c != '大';
    }

    private static int chineseEnd(String text, int at) {
        int end = at + 1;
        int last = end;
        while (end < text.length() && end - at < LONGEST / 2) {
            char c = text.charAt(end);
            boolean mark = CHINESE_ENDS.indexOf(c) >= 0 || c == '元';
            if (!Digits.isPlain(c)
                    && !mark
                    && c != '单'
                    && c != '-'
                    && c != '之'
                    && (c < 'a' || c > 'z')) {
                break;
            }
            end++;
            last = mark || Digits.isPlain(c) ? end : last;
        }
        return last;
    }

    /// A house number, up to four words and the word for a street; what follows up to the line's next sign stays out.
    private static int streetEnd(String text, int start) {
        int at = start;
        while (at < text.length() && Digits.isPlain(text.charAt(at))) {
            at++;
        }
        if (at - start > 5) {
            return start;
        }
        for (int words = 0; words < 5; words++) {
            if (at >= text.length() || text.charAt(at) != ' ') {
                return start;
            }
            int word = at + 1;
            at = word;
            while (at < text.length()
                    && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '\'')) {
                at++;
            }
            if (at == word || at - word > 16) {
                return start;
            }
            if (words > 0 && STREETS.contains(text.substring(word, at))) {
                return at;
            }
        }
        return start;
    }

    /// `flat b`, `apt 9`, `rua do nada, 417`: the word for it and what is written behind it, with a number or a letter.
    private static int unitEnd(String text, int start) {
        int word = start;
        while (word < text.length() && Character.isLetter(text.charAt(word))) {
            word++;
        }
        boolean unit = UNITS.contains(text.substring(start, word));
        boolean street = STREET_FIRST.contains(text.substring(start, word));
        int limit = Math.min(text.length(), word + (unit ? 6 : NEAREST_NUMBER));
        for (int at = word; (unit || street) && at < limit; at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == ';' || c == '|' || c == '\t') {
                return start;
            }
            if (at == word) {
                continue;
            }
            boolean last = at + 1 == text.length() || !isPart(text.charAt(at + 1));
            boolean letter = unit && c >= 'a' && c <= 'z' && text.charAt(at - 1) == ' ';
            if (last && (Digits.isPlain(c) || letter)) {
                return at + 1;
            }
        }
        return start;
    }

    /// From a part's name to the last number near it, as long as parts go on.
    private static int russianEnd(String text, int start) {
        String part = null;
        for (String name : RUSSIAN) {
            boolean whole =
                    start + name.length() < text.length()
                            && " .".indexOf(text.charAt(start + name.length())) >= 0;
            if (text.startsWith(name, start) && (name.endsWith(".") || whole)) {
                part = name;
                break;
            }
        }
        if (part == null) {
            return start;
        }
        int end = start;
        int at = start + part.length();
        while (at < text.length()
                && at - Math.max(start, end) < NEAREST_NUMBER
                && at - start < 2 * LONGEST) {
            char c = text.charAt(at);
            if (c == ';' || c == '|' || c == '\n' || c == '\t' || c == '(') {
                break;
            }
            boolean number =
                    Digits.isPlain(c) && (at + 1 == text.length() || !isPart(text.charAt(at + 1)));
            end = number ? at + 1 : end;
            at++;
        }
        return end > start ? end : start;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c);
    }
}
