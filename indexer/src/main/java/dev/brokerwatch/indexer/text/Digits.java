package dev.brokerwatch.indexer.text;

/// Digits as they are written: plain ones and Chinese numerals. Full-width, circled and styled ones are plain in a
/// [FoldedText].
public final class Digits {

    private static final String HAN = "零一二三四五六七八九";
    private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";

    private Digits() {}

    public static boolean isPlain(char c) {
        return c >= '0' && c <= '9';
    }

    /// The value of a digit, plain or Chinese, or -1.
    public static int valueOf(char c) {
        if (isPlain(c)) {
            return c - '0';
        }
        if (c < '\u3007') {
            return -1;
        }
        int han = HAN.indexOf(c);
        if (han >= 0) {
            return han;
        }
        return c == '幺' ? 1 : FORMAL.indexOf(c);
    }
}
