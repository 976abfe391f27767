package dev.brokerwatch.indexer.text;

/// Words that were torn apart to hide them: `身.份.证`, `手♡持`, `g u e s t s`, `т.е.л.е.г.а`. The separators are dropped.
/// What reads as a list (`姓名 手机 地址`, `a b`) stays as it is.
final class TornWords {

    /// A torn Latin or Cyrillic word has at least this many letters.
    private static final int FEWEST_LETTERS = 4;

    private static final int WIDEST_GAP = 3;

    private static final String WEAK = " -_/\\|+,=:";
    private static final String STRONG = ".·•‧・﹒∙*°^~`'\"¨﹡※";
    private static final String NUMERALS = "〇零一二两三四五六七八九十百千万亿";

    /// `元/条` is a price, not a torn word.
    private static final String MONEY = "元块毛角分圆蚊刀";

    private TornWords() {}

    static FoldBuffer join(FoldBuffer text) {
        FoldBuffer joined = new FoldBuffer(text.length());
        int at = 0;
        while (at < text.length()) {
            int behindGap = gapInHan(text, at);
            if (behindGap > at) {
                at = behindGap;
                continue;
            }
            int end = spacedWord(text, at);
            int step = end > at ? 2 : 1;
            for (end = Math.max(end, at + 1); at < end; at += step) {
                joined.append(text.at(at), text.start(at), text.end(at));
            }
            at = step == 2 ? at - 1 : at;
        }
        return joined;
    }

    /// Where the gap that begins at `at` ends, if it tears Chinese characters that belong together; else `at`.
    private static int gapInHan(FoldBuffer text, int at) {
        if (at == 0 || !Han.isHan(text.at(at - 1)) || Han.isHan(text.at(at))) {
            return at;
        }
        int end = at;
        boolean strong = false;
        while (end < text.length() && end - at < WIDEST_GAP && !Han.isHan(text.at(end))) {
            char c = text.at(end);
            boolean decoration = isDecoration(c);
            if (!decoration && WEAK.indexOf(c) < 0) {
                return at;
            }
            strong |= decoration;
            end++;
        }
        if (end == text.length() || !Han.isHan(text.at(end))) {
            return at;
        }
        if (NUMERALS.indexOf(text.at(at - 1)) >= 0 || NUMERALS.indexOf(text.at(end)) >= 0) {
            return at;
        }
        if (MONEY.indexOf(text.at(at - 1)) >= 0 && text.at(at) == '/') {
            return at;
        }
        boolean loneBefore = at == 1 || !Han.isHan(text.at(at - 2));
        boolean loneBehind = end + 1 == text.length() || !Han.isHan(text.at(end + 1));
        boolean torn = strong ? loneBefore || loneBehind : loneBefore && loneBehind;
        return torn ? end : at;
    }

    private static boolean isDecoration(char c) {
        return STRONG.indexOf(c) >= 0
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    /// The end of a word at `at` whose letters stand apart, each with the same separator; else `at`.
    private static int spacedWord(FoldBuffer text, int at) {
        if (!isLetter(text.at(at))
                || (at > 0 && isWordPart(text.at(at - 1)))
                || at + 2 >= text.length()) {
            return at;
        }
        char separator = text.at(at + 1);
        if (" .-_*·".indexOf(separator) < 0) {
            return at;
        }
        int end = at + 1;
        int letters = 1;
        while (end + 1 < text.length()
                && text.at(end) == separator
                && isLetter(text.at(end + 1))
                && (end + 2 == text.length() || !isWordPart(text.at(end + 2)))) {
            end += 2;
            letters++;
        }
        return letters >= FEWEST_LETTERS ? end : at;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'а' && c <= 'я');
    }

    private static boolean isWordPart(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}
