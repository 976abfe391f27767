package dev.brokerwatch.crawler.links;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the `content` of `<meta http-equiv=refresh>` (WHATWG HTML, 4.2.5.3).
final class RefreshTarget {

    private final String content;
    private int at;

    private RefreshTarget(String content) {
        this.content = content;
    }

    /// Where the page sends its reader, as written, or null when it only reloads itself.
    static @Nullable String of(String content) {
        RefreshTarget reader = new RefreshTarget(content);
        return reader.readDelay() ? reader.readTarget() : null;
    }

    private boolean readDelay() {
        skipSpaces();
        int start = at;
        while (at < content.length() && isDigitOrDot(content.charAt(at))) {
            at++;
        }
        boolean told = at > start;
        boolean separated = skipSpaces();
        if (at < content.length() && (peek() == ';' || peek() == ',')) {
            at++;
            separated = true;
        }
        skipSpaces();
        return told && separated && at < content.length();
    }

    private String readTarget() {
        int start = at;
        if (content.toLowerCase(Locale.ROOT).startsWith("url", at)) {
            at += 3;
            skipSpaces();
            if (at < content.length() && peek() == '=') {
                at++;
                skipSpaces();
                start = at;
            }
        }
        at = start;
        if (at < content.length() && (peek() == '"' || peek() == '\'')) {
            int end = content.indexOf(peek(), at + 1);
            return content.substring(at + 1, end < 0 ? content.length() : end);
        }
        return content.substring(at);
    }

    private boolean skipSpaces() {
        int start = at;
        while (at < content.length() && " \t\n\f\r".indexOf(peek()) >= 0) {
            at++;
        }
        return at > start;
    }

    private char peek() {
        return content.charAt(at);
    }

    private static boolean isDigitOrDot(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }
}
