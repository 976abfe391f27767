package dev.brokerwatch.crawler.links;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The values of attributes: charset and character references decoded (WHATWG HTML, 13.2.5.72 to 13.2.5.80).
final class AttributeText {

    /// The characters that browsers take for the numbers 0x80 to 0x9F; a blank where the number stands for itself.
    private static final String WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    private AttributeText() {}

    static String decode(byte[] bytes, int start, int end, Charset charset) {
        boolean plain = true;
        for (int i = start; i < end && plain; i++) {
            plain = bytes[i] > 0 && bytes[i] != '&';
        }
        if (plain) {
            return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        }
        return decodeReferences(
                new String(bytes, start, end - start, charset).replace('\0', '\uFFFD'));
    }

    /// With the rule for attributes: a name without `;` that more letters, digits or `=` follow is none.
    static String decodeReferences(String text) {
        int ampersand = text.indexOf('&');
        if (ampersand < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        while (ampersand >= 0) {
            decoded.append(text, at, ampersand);
            at = appendReference(decoded, text, ampersand);
            ampersand = text.indexOf('&', at);
        }
        return decoded.append(text, at, text.length()).toString();
    }

    /// Appends what the reference at `ampersand` stands for, or the ampersand, and returns where the text goes on.
    private static int appendReference(StringBuilder decoded, String text, int ampersand) {
        int start = ampersand + 1;
        if (start < text.length() && text.charAt(start) == '#') {
            return appendNumber(decoded, text, ampersand);
        }
        int end = start;
        while (end < text.length() && isAlphanumeric(text.charAt(end))) {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == ';';
        boolean assigned = end < text.length() && text.charAt(end) == '=';
        int codePoint =
                assigned ? -1 : NamedCharacters.codePoint(text.substring(start, end), closed);
        if (codePoint < 0) {
            decoded.append('&');
            return start;
        }
        decoded.appendCodePoint(codePoint);
        return closed ? end + 1 : end;
    }

    private static int appendNumber(StringBuilder decoded, String text, int ampersand) {
        int start = ampersand + 2;
        boolean hexadecimal = start < text.length() && (text.charAt(start) | 0x20) == 'x';
        int radix = hexadecimal ? 16 : 10;
        start += hexadecimal ? 1 : 0;
        int end = start;
        int number = 0;
        while (end < text.length() && digit(text.charAt(end), radix) >= 0) {
            number = Math.min(number * radix + digit(text.charAt(end), radix), 0x110000);
            end++;
        }
        if (end == start) {
            decoded.append('&');
            return ampersand + 1;
        }
        decoded.appendCodePoint(meant(number));
        return end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
    }

    private static int meant(int number) {
        boolean surrogate = number >= 0xD800 && number <= 0xDFFF;
        if (number == 0 || number > Character.MAX_CODE_POINT || surrogate) {
            return 0xFFFD;
        }
        char windows = number >= 0x80 && number <= 0x9F ? WINDOWS.charAt(number - 0x80) : ' ';
        return windows == ' ' ? number : windows;
    }

    private static int digit(char c, int radix) {
        return c < 0x80 ? Character.digit(c, radix) : -1;
    }

    private static boolean isAlphanumeric(char c) {
        int lower = c | 0x20;
        return (c >= '0' && c <= '9') || (c < 0x80 && lower >= 'a' && lower <= 'z');
    }
}
