package dev.brokerwatch.crawler.links;

import dev.brokerwatch.config.record.crawl.Link;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One pass over the bytes of an HTML page, in any charset that keeps ASCII. Tags are told from text as the HTML
/// tokeniser does, with scripting off; no tree is built, so what a tree builder would throw away for its place (a `frame`
/// outside of a frameset, say) is found all the same. Time is linear in the page's length.
final class HtmlScan {

    private static final TagReader.Wanted ATTRIBUTES =
            new TagReader.Wanted(
                    "href", "src", "rel", "type", "name", "content", "charset", "http-equiv");
    private static final int HREF = 0;
    private static final int SRC = 1;
    private static final int REL = 2;
    private static final int TYPE = 3;
    private static final int NAME = 4;
    private static final int CONTENT = 5;
    private static final int CHARSET = 6;
    private static final int HTTP_EQUIV = 7;

    private static final int MOST_BASES = 8;
    private static final byte[] DASHES = {'-', '-'};
    private static final byte[] CDATA = "[CDATA[".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CDATA_END = "]]>".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final int end;
    private final TagReader tag;
    private final RawText rawText;
    private final FoundLinks links = new FoundLinks();
    private final List<String> bases = new ArrayList<>(1);
    private int foreign;
    private boolean noFollow;
    private @Nullable String refresh;
    private @Nullable Charset declared;

    HtmlScan(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.end = end;
        this.tag = new TagReader(bytes, end, ATTRIBUTES);
        this.rawText = new RawText(bytes, end);
        run(from);
    }

    FoundLinks links() {
        return links;
    }

    /// The `href` of the first few `base`: the first that is a URL counts.
    List<String> bases() {
        return bases;
    }

    /// The page asks that none of its links be followed.
    boolean noFollow() {
        return noFollow;
    }

    /// Where a `meta` refresh leads, as written, or null.
    @Nullable String refresh() {
        return refresh;
    }

    /// The charset that the page says of itself, or null.
    @Nullable Charset declared() {
        return declared;
    }

    private void run(int from) {
        int at = Octets.indexOf(bytes, '<', from, end);
        while (at < end) {
            at = Octets.indexOf(bytes, '<', behindMarkup(at + 1), end);
        }
    }

    /// Returns the place where text goes on behind the markup whose `<` lies before `at`.
    private int behindMarkup(int at) {
        if (at >= end) {
            return end;
        }
        byte first = bytes[at];
        if (Octets.isLetter(first)) {
            return behindStartTag(at);
        }
        return switch (first) {
            case '/' -> behindEndTag(at + 1);
            case '!' -> behindDeclaration(at + 1);
            case '?' -> Octets.behind(bytes, '>', at, end);
            default -> at;
        };
    }

    private int behindStartTag(int at) {
        int nameEnd = tag.nameEnd(at);
        Element element = Element.of(bytes, at, nameEnd);
        if (element == null) {
            return tag.skip(nameEnd);
        }
        int behind = tag.read(nameEnd);
        if (behind == TagReader.UNFINISHED) {
            return end;
        }
        take(element);
        boolean empty = foreign > 0 && tag.isSelfClosing();
        boolean raw = element.content() != Element.Content.MARKUP && !empty;
        return raw ? rawText.endOf(element, behind) : behind;
    }

    private int behindEndTag(int at) {
        if (at >= end || !Octets.isLetter(bytes[at])) {
            return Octets.behind(bytes, '>', at, end);
        }
        int nameEnd = tag.nameEnd(at);
        if (foreign > 0) {
            Element element = Element.of(bytes, at, nameEnd);
            foreign -= element == Element.SVG || element == Element.MATH ? 1 : 0;
        }
        return tag.skip(nameEnd);
    }

    private int behindDeclaration(int at) {
        if (Octets.startsWith(bytes, DASHES, at, end)) {
            return behindComment(at + 2);
        }
        if (foreign > 0 && Octets.startsWith(bytes, CDATA, at, end)) {
            int close = Octets.indexOf(bytes, CDATA_END, at, end);
            return Math.min(end, close + CDATA_END.length);
        }
        return Octets.behind(bytes, '>', at, end);
    }

    /// A comment ends at `-->` or `--!>`, and at once with `>` or `->`.
    private int behindComment(int start) {
        int close = Octets.indexOf(bytes, '>', start, end);
        while (close < end && !closesComment(close, start)) {
            close = Octets.indexOf(bytes, '>', close + 1, end);
        }
        return Math.min(end, close + 1);
    }

    private boolean closesComment(int close, int start) {
        int length = close - start;
        if (length == 0 || (length == 1 && bytes[start] == '-')) {
            return true;
        }
        boolean bang = length > 2 && bytes[close - 1] == '!';
        int dashes = bang ? close - 1 : close;
        return length >= 2 && bytes[dashes - 1] == '-' && bytes[dashes - 2] == '-';
    }

    private void take(Element element) {
        switch (element) {
            case A, AREA -> takeAnchor();
            case LINK -> takeHeadLink();
            case FRAME, IFRAME -> {
                if (tag.has(SRC)) {
                    links.add(tag.start(SRC), tag.end(SRC), Link.Relation.PLAIN);
                }
            }
            case BASE -> {
                if (tag.has(HREF) && bases.size() < MOST_BASES) {
                    bases.add(value(HREF));
                }
            }
            case META -> takeMeta();
            case SVG, MATH -> foreign += tag.isSelfClosing() ? 0 : 1;
            case NOEMBED, NOFRAMES, PLAINTEXT, SCRIPT, STYLE, TEXTAREA, TITLE, XMP -> {}
        }
    }

    private void takeAnchor() {
        if (tag.has(HREF)) {
            Link.Relation relation =
                    tag.has(REL)
                            ? Relations.ofAnchor(bytes, tag.start(REL), tag.end(REL))
                            : Link.Relation.PLAIN;
            links.add(tag.start(HREF), tag.end(HREF), relation);
        }
    }

    private void takeHeadLink() {
        if (tag.has(HREF) && tag.has(REL)) {
            Link.Relation relation = Relations.ofHeadLink(value(REL), value(TYPE));
            if (relation != null) {
                links.add(tag.start(HREF), tag.end(HREF), relation);
            }
        }
    }

    private void takeMeta() {
        String content = value(CONTENT);
        String kind = value(HTTP_EQUIV).strip().toLowerCase(Locale.ROOT);
        if (declared == null && tag.has(CHARSET)) {
            declared = PageCharset.named(value(CHARSET));
        } else if (declared == null && kind.equals("content-type")) {
            declared = PageCharset.ofContentType(content);
        }
        if (refresh == null && kind.equals("refresh")) {
            refresh = RefreshTarget.of(content);
        }
        if (value(NAME).strip().equalsIgnoreCase("robots")) {
            String wishes = content.toLowerCase(Locale.ROOT);
            noFollow |= wishes.contains("nofollow") || wishes.contains("none");
        }
    }

    /// The attribute's value, decoded as far as the charset is known by now, or empty.
    private String value(int attribute) {
        return tag.has(attribute)
                ? AttributeText.decode(
                        bytes,
                        tag.start(attribute),
                        tag.end(attribute),
                        declared == null ? StandardCharsets.UTF_8 : declared)
                : "";
    }
}
