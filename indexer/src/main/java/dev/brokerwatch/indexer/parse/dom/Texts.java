package dev.brokerwatch.indexer.parse.dom;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// Short texts of elements: names, titles, times.
public final class Texts {

    private static final int LONGEST_LINE = 1_000;

    private Texts() {}

    /// The element's visible text on one line, blanks collapsed; of a picture its `alt`. At most 1,000 characters.
    public static String line(Element element) {
        if (element.normalName().equals("img")) {
            return collapse(Attr.of(element, "alt"));
        }
        StringBuilder line = new StringBuilder(64);
        NodeTraversor.filter(
                (node, depth) -> {
                    if (line.length() > LONGEST_LINE) {
                        return FilterResult.STOP;
                    }
                    if (node instanceof TextNode text) {
                        line.append(text.getWholeText());
                    } else if (node instanceof Element inner) {
                        return enter(inner, node.equals(element), line);
                    }
                    return FilterResult.CONTINUE;
                },
                element);
        return collapse(line);
    }

    /// The text that stands directly in the element, on one line.
    public static String own(Element element) {
        StringBuilder line = new StringBuilder(32);
        Node child = element.firstChild();
        while (child != null && line.length() <= LONGEST_LINE) {
            if (child instanceof TextNode text) {
                line.append(text.getWholeText()).append(' ');
            }
            child = child.nextSibling();
        }
        return collapse(line);
    }

    private static FilterResult enter(Element inner, boolean root, StringBuilder line) {
        if (!root && (Visibility.isHidden(inner) || Visibility.isNoText(inner))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (inner.normalName().equals("br") || (!root && Visibility.isBlock(inner))) {
            line.append(' ');
        }
        return FilterResult.CONTINUE;
    }

    /// Without blanks at the ends, and with one blank for a run of them; no-break and zero-width ones count.
    public static String collapse(@Nullable CharSequence text) {
        if (text == null) {
            return "";
        }
        StringBuilder collapsed = new StringBuilder(Math.min(text.length(), LONGEST_LINE));
        boolean blank = false;
        int at = 0;
        while (at < text.length() && collapsed.length() < LONGEST_LINE) {
            char c = text.charAt(at);
            if (isBlank(c) || isInvisible(c)) {
                blank = isBlank(c) ? !collapsed.isEmpty() : blank;
                at++;
                continue;
            }
            if (blank) {
                collapsed.append(' ');
                blank = false;
            }
            int room = Math.max(1, LONGEST_LINE - collapsed.length());
            int end = endOfRun(text, at, Math.min(text.length(), at + room));
            collapsed.append(text, at, end);
            at = end;
        }
        return collapsed.toString();
    }

    private static int endOfRun(CharSequence text, int start, int limit) {
        int end = start + 1;
        while (end < limit && !isBlank(text.charAt(end)) && !isInvisible(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || (c >= '\u2000' && c <= '\u200A');
    }

    static boolean isInvisible(char c) {
        return c == '\u00AD' || (c >= '\u200B' && c <= '\u200F') || c == '\uFEFF';
    }
}
