package dev.brokerwatch.indexer.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a page's own first bytes say of its charset: a `meta` element or an XML declaration. After the HTML Standard,
/// 13.2.3.2, but 16 KiB deep instead of one: old boards put scripts before it, and browsers find it there too.
final class MarkupCharset {

    private static final int DEPTH = 16_384;

    private final String head;
    private int at;

    private MarkupCharset(String head) {
        this.head = head;
    }

    static @Nullable Charset find(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, DEPTH), StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
        return new MarkupCharset(head).find();
    }

    private @Nullable Charset find() {
        Charset declared = declaration();
        if (declared != null) {
            return declared;
        }
        at = head.indexOf('<');
        while (at >= 0) {
            if (head.startsWith("<!--", at)) {
                at = head.indexOf("-->", at + 4);
            } else if (head.startsWith("<script", at)) {
                at = head.indexOf("</script", at);
            } else if (head.startsWith("<style", at)) {
                at = head.indexOf("</style", at);
            } else if (head.startsWith("<meta", at)) {
                int end = head.indexOf('>', at);
                Charset found = meta(head.substring(at + 5, end < 0 ? head.length() : end));
                if (found != null) {
                    return found;
                }
            }
            at = at < 0 ? -1 : head.indexOf('<', at + 1);
        }
        return null;
    }

    private @Nullable Charset declaration() {
        int end = head.startsWith("<?xml") ? head.indexOf("?>") : -1;
        if (end < 0) {
            return null;
        }
        String label = valueAfter(head.substring(0, end), "encoding");
        return label == null ? null : EncodingLabels.findInMarkup(label);
    }

    /// Both forms: `charset="…"`, and `content="text/html; charset=…"`.
    private static @Nullable Charset meta(String attributes) {
        String label = valueAfter(attributes, "charset");
        return label == null ? null : EncodingLabels.findInMarkup(label);
    }

    /// The value behind `name=`, quoted or not; null where there is none.
    static @Nullable String valueAfter(String text, String name) {
        int place = text.indexOf(name);
        while (place >= 0) {
            int i = skipBlanks(text, place + name.length());
            if (i < text.length() && text.charAt(i) == '=') {
                i = skipBlanks(text, i + 1);
                int start = i;
                while (start < text.length() && isQuote(text.charAt(start))) {
                    start++;
                }
                int end = start;
                while (end < text.length() && isLabel(text.charAt(end))) {
                    end++;
                }
                return text.substring(start, end);
            }
            place = text.indexOf(name, place + 1);
        }
        return null;
    }

    private static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean isLabel(char c) {
        return c > ' ' && c != ';' && c != '"' && c != '\'' && c != '/' && c != ',';
    }
}
