package dev.brokerwatch.crawler.url;

/// Percent-encoding in its normal form: what may not stand plainly is encoded as UTF-8, unreserved characters are decoded,
/// digits are upper case. A `%` that starts no escape stays, as in browsers, and nothing behind it is decoded that would
/// make it one.
final class PercentCoding {

    /// Characters to encode besides controls, blanks and everything beyond ASCII (WHATWG URL, 1.3).
    static final String PATH = "\"#<>?^`{}";

    static final String QUERY = "\"#<>'";

    private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

    private PercentCoding() {}

    static void append(StringBuilder out, String text, int start, int end, String encoded) {
        int stray = -3;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '%') {
                int octet = octetAt(text, i, end);
                if (octet < 0) {
                    stray = out.length();
                    out.append('%');
                } else {
                    appendOctet(out, octet, !continuesStray(out, stray));
                    i += 2;
                }
            } else if (c > '~') {
                i += appendUtf8(out, text, i, end) - 1;
            } else if (c <= ' ' || encoded.indexOf(c) >= 0) {
                appendEscape(out, c);
            } else {
                out.append(c);
            }
        }
    }

    /// The octet that the escape at `i` stands for, or -1 where there is none.
    static int octetAt(CharSequence text, int i, int end) {
        if (i + 2 >= end) {
            return -1;
        }
        int high = Ascii.hexDigit(text.charAt(i + 1));
        int low = Ascii.hexDigit(text.charAt(i + 2));
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }

    /// Whether one more plain character would be read as a digit of an escape that the stray `%` at `stray` begins.
    private static boolean continuesStray(StringBuilder out, int stray) {
        int distance = out.length() - stray;
        return distance == 1 || (distance == 2 && Ascii.isHexDigit(out.charAt(stray + 1)));
    }

    private static void appendOctet(StringBuilder out, int octet, boolean mayDecode) {
        if (mayDecode && isUnreserved(octet)) {
            out.append((char) octet);
        } else {
            appendEscape(out, octet);
        }
    }

    /// Encodes the code point at `i` and returns the number of chars that it took; half a surrogate pair becomes U+FFFD.
    private static int appendUtf8(StringBuilder out, String text, int i, int end) {
        int codePoint = text.codePointAt(i);
        if (Character.isSupplementaryCodePoint(codePoint) && i + 1 < end) {
            appendEscape(out, 0xF0 | (codePoint >> 18));
            appendEscape(out, 0x80 | ((codePoint >> 12) & 0x3F));
            appendTail(out, codePoint);
            return 2;
        }
        if (codePoint > 0xFFFF || Character.isSurrogate((char) codePoint)) {
            codePoint = 0xFFFD;
        }
        if (codePoint < 0x80) {
            appendEscape(out, codePoint);
        } else if (codePoint < 0x800) {
            appendEscape(out, 0xC0 | (codePoint >> 6));
            appendEscape(out, 0x80 | (codePoint & 0x3F));
        } else {
            appendEscape(out, 0xE0 | (codePoint >> 12));
            appendTail(out, codePoint);
        }
        return 1;
    }

    private static void appendTail(StringBuilder out, int codePoint) {
        appendEscape(out, 0x80 | ((codePoint >> 6) & 0x3F));
        appendEscape(out, 0x80 | (codePoint & 0x3F));
    }

    private static void appendEscape(StringBuilder out, int octet) {
        out.append('%').append(DIGITS[octet >> 4]).append(DIGITS[octet & 15]);
    }

    static boolean isUnreserved(int octet) {
        return Ascii.isLetter(octet)
                || Ascii.isDigit(octet)
                || octet == '-'
                || octet == '.'
                || octet == '_'
                || octet == '~';
    }
}
