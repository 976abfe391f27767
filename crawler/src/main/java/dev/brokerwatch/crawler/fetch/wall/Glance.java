package dev.brokerwatch.crawler.fetch.wall;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A page as far as one look tells: its title and the text between its tags, as bytes of an ASCII-compatible charset. The
/// look ends as soon as there is too much text or too many links for a wall. Linear in what it looks at.
final class Glance {

    private static final int MOST_TEXT = 3_000;
    private static final int MOST_LINKS = 15;
    private static final int MOST_TITLE = 400;
    private static final int FARTHEST = 64 * 1024;
    private static final int CHARSET_WITHIN = 1_024;

    private final byte[] page;
    private final int end;
    private final byte[] text = new byte[MOST_TEXT + 1];
    private int textLength;
    private int at;
    private int titleStart;
    private int titleEnd;
    private int links;
    private boolean password;

    private Glance(byte[] page, int length) {
        this.page = page;
        this.end = Math.min(length, FARTHEST);
    }

    static Glance at(byte[] page, int length) {
        Glance glance = new Glance(page, length);
        glance.look();
        return glance;
    }

    /// Whether the page holds so little that it may be a wall.
    boolean isThin() {
        return links <= MOST_LINKS && textLength <= MOST_TEXT;
    }

    /// Whether it has a field for a password.
    boolean password() {
        return password;
    }

    String title(@Nullable String contentType) {
        return new String(page, titleStart, titleEnd - titleStart, charset(contentType)).strip();
    }

    /// Every run of blanks is one blank.
    String text(@Nullable String contentType) {
        return new String(text, 0, textLength, charset(contentType));
    }

    private void look() {
        boolean blank = true;
        while (at < end && isThin()) {
            if (page[at] == '<') {
                tag();
                blank = blankAfter(blank);
            } else {
                blank = run(blank);
            }
        }
    }

    private boolean blankAfter(boolean blank) {
        if (!blank) {
            text[textLength++] = ' ';
        }
        return true;
    }

    /// Takes what stands up to the next tag, as far as there is room.
    private boolean run(boolean blankBefore) {
        boolean blank = blankBefore;
        int from = at;
        int to = textLength;
        while (from < end && page[from] != '<' && to <= MOST_TEXT) {
            byte c = page[from++];
            boolean isBlank = c >= 0 && c <= ' ';
            if (!isBlank) {
                text[to++] = c;
            } else if (!blank) {
                text[to++] = ' ';
            }
            blank = isBlank;
        }
        at = from;
        textLength = to;
        return blank;
    }

    /// Most tags tell by their first letter that they do not matter.
    private void tag() {
        int start = at;
        int letter = at + 1 < end ? page[at + 1] | 0x20 : 0;
        switch (letter) {
            case 'a' -> links += startsWith("<a ") ? 1 : 0;
            case 's' -> skipContent("<script", "</script");
            case 't' -> title();
            case '!' -> skipContent("<!--", "--");
            default -> {}
        }
        int close = at;
        while (close < end && page[close] != '>') {
            close++;
        }
        at = Math.min(end, close + 1);
        password |= letter == 'i' && holdsPassword(start);
    }

    private void title() {
        if (startsWith("<title")) {
            skipPast(">");
            titleStart = at;
            skipPast("</title");
            titleEnd = Math.min(Math.max(titleStart, at - 7), titleStart + MOST_TITLE);
        }
    }

    private void skipContent(String open, String close) {
        if (startsWith(open)) {
            skipPast(close);
        } else if (startsWith("<style")) {
            skipPast("</style");
        }
    }

    private boolean holdsPassword(int start) {
        String tag =
                new String(page, start, Math.min(at - start, 300), StandardCharsets.ISO_8859_1);
        String lower = tag.toLowerCase(Locale.ROOT);
        return lower.startsWith("<input") && lower.contains("password");
    }

    /// Whether the page goes on so here, without regard to case.
    private boolean startsWith(String lower) {
        if (at + lower.length() > end) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            int c = page[at + i];
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void skipPast(String lower) {
        char first = lower.charAt(0);
        while (at < end && (page[at] != first || !startsWith(lower))) {
            at++;
        }
        at = Math.min(end, at + lower.length());
    }

    private Charset charset(@Nullable String contentType) {
        String said = contentType == null ? "" : contentType;
        String head =
                new String(page, 0, Math.min(end, CHARSET_WITHIN), StandardCharsets.ISO_8859_1);
        String name = nameAfter(said);
        name = name.isEmpty() ? nameAfter(head) : name;
        if (name.startsWith("gb")) {
            return Charset.forName("GB18030");
        }
        try {
            return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String nameAfter(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int start = lower.indexOf("charset=");
        if (start < 0) {
            return "";
        }
        int from = start + "charset=".length();
        if (from < lower.length() && (lower.charAt(from) == '"' || lower.charAt(from) == '\'')) {
            from++;
        }
        int to = from;
        while (to < lower.length() && to < from + 40 && "\"' ;>/".indexOf(lower.charAt(to)) < 0) {
            to++;
        }
        return lower.substring(from, to);
    }
}
