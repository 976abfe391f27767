package dev.brokerwatch.crawler.url;

/// Classes of ASCII characters, as the URL Standard names them.
final class Ascii {

    private Ascii() {}

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(int c) {
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    static boolean isHexDigit(int c) {
        return hexDigit(c) >= 0;
    }

    /// The value of a hexadecimal digit, or -1.
    static int hexDigit(int c) {
        if (isDigit(c)) {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    /// A backslash is a slash in the paths of `http` and `https`.
    static boolean isSlash(int c) {
        return c == '/' || c == '\\';
    }
}
