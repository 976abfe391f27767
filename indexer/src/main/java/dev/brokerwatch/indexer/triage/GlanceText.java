package dev.brokerwatch.indexer.triage;

import dev.brokerwatch.indexer.text.QuickFold;
import java.util.List;
import java.util.Locale;

/// The text of an HTML page as a glance sees it: without tags, comments, styles and scripts (but for JSON-LD), each
/// character folded by itself. Where a parser would read less, it may hold more, never the other way round. What a glance
/// cannot read, because it is written to hide, makes it [#tricky].
final class GlanceText {

    /// These do not end a word.
    private static final TagNames INLINE =
            TagNames.of(
                    List.of(
                            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em",
                            "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
                            "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr"));

    private static final long SCRIPT = TagNames.packed("script");
    private static final long STYLE = TagNames.packed("style");
    private static final char BREAK = '\n';

    private final String html;

    /// First the page's own characters, which the text takes the place of: it is never ahead of what is read.
    private final char[] text;

    private int length;
    private boolean tricky;

    private GlanceText(String html) {
        this.html = html;
        this.text = html.toCharArray();
    }

    static GlanceText of(String html) {
        GlanceText glance = new GlanceText(html);
        glance.read();
        return glance;
    }

    /// Of a text that is no HTML: every character counts.
    static GlanceText ofPlain(String text) {
        GlanceText glance = new GlanceText(text);
        for (int i = 0; i < text.length(); i++) {
            glance.append(glance.text[i], i);
        }
        return glance;
    }

    char[] text() {
        return text;
    }

    int length() {
        return length;
    }

    boolean tricky() {
        return tricky;
    }

    private void read() {
        int at = html.startsWith("\uFEFF") ? 1 : 0;
        int end = html.length();
        while (at < end) {
            char c = text[at];
            if (c == '<') {
                at = behindTag(at);
            } else if (c == '&') {
                at = behindReference(at);
            } else {
                at = behindPlain(at);
            }
        }
    }

    /// Takes the characters from `at` on that fold by themselves; at least one.
    private int behindPlain(int at) {
        int end = text.length;
        int next = at;
        int to = length;
        while (next < end) {
            char c = text[next];
            char folded = QuickFold.of(c);
            if (c == '<' || c == '&' || folded == QuickFold.ASK || folded == QuickFold.DROP) {
                break;
            }
            text[to++] = folded;
            next++;
        }
        length = to;
        if (next == at) {
            append(text[at], at);
            return at + 1;
        }
        return next;
    }

    private void append(char c, int at) {
        char folded = QuickFold.of(c);
        if (folded == QuickFold.ASK || folded == QuickFold.DROP) {
            tricky |= isTrick(c, at);
            folded = ' ';
        }
        text[length++] = folded;
    }

    /// Invisible characters and styled letters hide words; pictures, marks and fractions do not.
    private boolean isTrick(char c, int at) {
        if (Character.isHighSurrogate(c) && at + 1 < html.length()) {
            int point = html.codePointAt(at);
            return (point >= 0x1D400 && point <= 0x1D7FF) || (point >= 0x1F100 && point <= 0x1F1FF);
        }
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (c >= '\u2460' && c <= '\u24FF')
                || Character.isLetter(c);
    }

    /// A character reference that stands for a letter or digit hides it; a blank or a quote does not.
    private int behindReference(int at) {
        text[length++] = ' ';
        if (at + 2 < html.length() && html.charAt(at + 1) == '#') {
            int end = html.indexOf(';', at);
            String number = end < 0 || end > at + 10 ? "" : html.substring(at + 2, end);
            tricky |= Character.isLetterOrDigit(value(number));
            return end < 0 || end > at + 10 ? at + 1 : end + 1;
        }
        return at + 1;
    }

    private static int value(String number) {
        try {
            return number.startsWith("x") || number.startsWith("X")
                    ? Integer.parseInt(number.substring(1), 16)
                    : Integer.parseInt(number);
        } catch (NumberFormatException e) {
            return 'x'; // what cannot be read is a trick
        }
    }

    private int behindTag(int at) {
        int next = at + 1;
        if (next >= html.length()) {
            return next;
        }
        char c = text[next];
        if (!TagNames.isLetter(c) && c != '/' && c != '!' && c != '?') {
            append('<', at);
            return next;
        }
        int close = html.indexOf('>', next);
        if (close < 0) {
            return html.length();
        }
        long name = TagNames.packed(text, c == '/' ? next + 1 : next, close);
        boolean raw = c != '/' && (name == SCRIPT || name == STYLE);
        if (!INLINE.contains(name)) {
            text[length++] = BREAK;
        }
        return raw
                ? behindRawText(name == SCRIPT ? "script" : "style", next, close + 1)
                : close + 1;
    }

    private int behindRawText(String name, int tag, int start) {
        if (html.substring(tag, start).contains("ld+json")) {
            return start;
        }
        int end = html.indexOf("</" + name, start);
        if (end < 0) {
            end = html.toLowerCase(Locale.ROOT).indexOf("</" + name, start);
        }
        return end < 0 ? html.length() : end;
    }
}
