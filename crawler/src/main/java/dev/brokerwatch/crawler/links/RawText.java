package dev.brokerwatch.crawler.links;

import java.nio.charset.StandardCharsets;

/// Finds the end of content in which tags do not count (WHATWG HTML, 13.2.5.2 to 13.2.5.31).
final class RawText {

    private static final byte[] COMMENT_START = ascii("<!--");
    private static final byte[] COMMENT_END = ascii("-->");
    private static final byte[] SCRIPT = ascii("script");

    private final byte[] bytes;
    private final int end;

    RawText(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /// Where the end tag of an element starts whose content starts at `from`; the end of the page where there is none.
    int endOf(Element element, int from) {
        return switch (element) {
            case PLAINTEXT -> end;
            case SCRIPT -> endOfScript(from);
            default -> endTag(element.tagName(), from);
        };
    }

    private int endTag(byte[] name, int from) {
        int at = Octets.indexOf(bytes, '<', from, end);
        while (at < end && !isTag(at + 1, true, name)) {
            at = Octets.indexOf(bytes, '<', at + 1, end);
        }
        return at;
    }

    /// In a script `<!--` hides a whole inner script up to `-->`, end tag and all.
    private int endOfScript(int from) {
        boolean comment = false;
        boolean inner = false;
        int commentEnd = -1;
        int at = from;
        while (at < end) {
            int less = Octets.indexOf(bytes, '<', at, end);
            if (comment && commentEnd < at) {
                commentEnd = Octets.indexOf(bytes, COMMENT_END, at, end);
            }
            if (comment && commentEnd < less) {
                comment = false;
                inner = false;
                at = commentEnd + COMMENT_END.length;
                continue;
            }
            at = less + 1;
            if (isTag(at, true, SCRIPT)) {
                if (!inner) {
                    return less;
                }
                inner = false;
            } else if (comment) {
                inner |= isTag(at, false, SCRIPT);
            } else if (Octets.startsWith(bytes, COMMENT_START, less, end)) {
                comment = true;
                at = less + 2;
            }
        }
        return end;
    }

    /// Whether a tag of that name starts at `at`, behind its `<`.
    private boolean isTag(int at, boolean closing, byte[] name) {
        if (closing && (at >= end || bytes[at] != '/')) {
            return false;
        }
        int start = closing ? at + 1 : at;
        int behind = start + name.length;
        return behind < end
                && Octets.startsWithName(bytes, name, start, end)
                && (bytes[behind] == '>' || bytes[behind] == '/' || Octets.isSpace(bytes[behind]));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
