package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.indexer.text.Digits;
import java.util.BitSet;
import java.util.List;

/// Whether a price or a count of records stands in a piece of text: a row of figures is no row of persons.
final class Figures {

    private static final String SIGNS = "$€£¥₽₿";
    private static final List<String> UNITS =
            List.of(
                    "元", "个", "块", "毛", "刀", "美金", "美元", "条", "笔", "万", "亿", "份", "套", "组", "usdt",
                    "usd", "u ", "u/", "rmb", "cny", "btc", "xmr", "eth", "руб", "р.", "р ", "р/",
                    "₽", "строк", "запис", "тыс", "млн", "k ", "k/", "kk", "к ", "к/", "m ", "w ",
                    "w/", "rows", "records", "lines", "leads", "each", "per ", "/w", "/k", "/条",
                    "/шт", "евро", "бакс", "lakh", "crore", "eur", "mil");

    private static final List<String> BARE = UNITS.stream().map(String::stripTrailing).toList();
    private static final BitSet BEGINNINGS = beginnings();

    private Figures() {}

    static boolean stand(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (SIGNS.indexOf(c) >= 0 && !isHash(text, at)) {
                return true;
            }
            boolean lastDigit =
                    Digits.isPlain(c) && (at + 1 == end || !Digits.isPlain(text.charAt(at + 1)));
            if (lastDigit && unitFollows(text, at + 1, end)) {
                return true;
            }
        }
        return false;
    }

    /// `$2a$10$…` is a hash and no sum.
    private static boolean isHash(String text, int at) {
        return text.startsWith("$2", at)
                || text.startsWith("$argon", at)
                || text.startsWith("$p$", at)
                || (at > 0
                        && text.charAt(at) == '$'
                        && Character.isLetterOrDigit(text.charAt(at - 1))
                        && at + 1 < text.length()
                        && Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    private static boolean unitFollows(String text, int at, int end) {
        int from = at < end && text.charAt(at) == ' ' ? at + 1 : at;
        if (from >= end || !BEGINNINGS.get(text.charAt(from))) {
            return false;
        }
        for (int i = 0; i < UNITS.size(); i++) {
            String bare = BARE.get(i);
            if (text.startsWith(UNITS.get(i), from)
                    || (from + bare.length() == end && text.startsWith(bare, from))) {
                return true;
            }
        }
        return false;
    }

    private static BitSet beginnings() {
        BitSet beginnings = new BitSet();
        UNITS.forEach(unit -> beginnings.set(unit.charAt(0)));
        return beginnings;
    }
}
