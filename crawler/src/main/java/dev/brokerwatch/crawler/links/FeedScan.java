package dev.brokerwatch.crawler.links;

import dev.brokerwatch.config.record.crawl.Link;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One pass over a sitemap (sitemaps.org, index or set of URLs) or a feed (RSS 0.9 to 2.0, Atom), without a DOM. It takes what
/// is well-formed and forgives the rest; a document type's entities are not even read, so none can expand. At most 50,000
/// links.
final class FeedScan {

    private static final int MOST = 50_000;
    private static final int LONGEST_TEXT = 8_192;
    private static final int LONGEST_NAME = 100;
    private static final TagReader.Wanted ATTRIBUTES =
            new TagReader.Wanted("href", "rel", "ispermalink");
    private static final int HREF = 0;
    private static final int REL = 1;
    private static final int IS_PERMALINK = 2;

    private static final byte[] COMMENT = ascii("!--");
    private static final byte[] COMMENT_END = ascii("-->");
    private static final byte[] CDATA = ascii("![CDATA[");
    private static final byte[] CDATA_END = ascii("]]>");
    private static final byte[] SUBSET_END = ascii("]>");

    private final byte[] bytes;
    private final int end;
    private final Charset charset;
    private final TagReader tag;
    private final Resolution resolution;
    private @Nullable FeedFormat format;
    private String prefix = "";
    private boolean inEntry;
    private int count;

    private FeedScan(byte[] bytes, int end, Charset charset, Resolution resolution) {
        this.bytes = bytes;
        this.end = end;
        this.charset = charset;
        this.tag = new TagReader(bytes, end, ATTRIBUTES);
        this.resolution = resolution;
    }

    /// Adds the links to `resolution`. Returns whether the bound cut them off.
    static boolean read(byte[] bytes, int from, int end, Charset charset, Resolution resolution) {
        FeedScan scan = new FeedScan(bytes, end, charset, resolution);
        int at = Octets.indexOf(bytes, '<', from, end);
        while (at < end && scan.count < MOST) {
            at = Octets.indexOf(bytes, '<', scan.behindMarkup(at + 1), end);
        }
        return at < end;
    }

    private int behindMarkup(int at) {
        if (at >= end) {
            return end;
        }
        return switch (bytes[at]) {
            case '!' -> behindDeclaration(at);
            case '?' -> Octets.behind(bytes, '>', at, end);
            case '/' -> behindEndTag(at + 1);
            default -> Octets.isLetter(bytes[at]) ? behindStartTag(at) : at;
        };
    }

    private int behindDeclaration(int at) {
        if (Octets.startsWith(bytes, COMMENT, at, end)) {
            return behind(COMMENT_END, at + COMMENT.length);
        }
        if (Octets.startsWith(bytes, CDATA, at, end)) {
            return behind(CDATA_END, at);
        }
        int close = Octets.indexOf(bytes, '>', at, end);
        int subset = Octets.indexOf(bytes, '[', at, close);
        return subset < close ? behind(SUBSET_END, subset) : Math.min(end, close + 1);
    }

    private int behind(byte[] wanted, int from) {
        return Math.min(end, Octets.indexOf(bytes, wanted, from, end) + wanted.length);
    }

    private int behindEndTag(int at) {
        String name = name(at);
        if (format != null && format.isEntry(name)) {
            inEntry = false;
        }
        return Octets.behind(bytes, '>', at, end);
    }

    private int behindStartTag(int at) {
        String name = name(at);
        int behind = tag.read(tag.nameEnd(at));
        if (behind == TagReader.UNFINISHED) {
            return end;
        }
        if (format == null) {
            format = FeedFormat.ofRoot(name);
            prefix = name.substring(0, name.indexOf(':') + 1);
            return format == null ? end : behind;
        }
        if (format.isEntry(name)) {
            inEntry = !tag.isSelfClosing();
        } else if (format.isLink(name)) {
            takeLink(behind);
        } else if (format == FeedFormat.RSS && name.equals("guid") && isPermalink()) {
            add(text(behind), Link.Relation.FEED);
        }
        return behind;
    }

    private void takeLink(int behind) {
        switch (format) {
            case SITEMAP -> {
                if (inEntry) {
                    add(text(behind), Link.Relation.SITEMAP);
                }
            }
            case RSS -> add(text(behind), inEntry ? Link.Relation.FEED : Link.Relation.PLAIN);
            case ATOM -> takeAtomLink();
            case null -> {}
        }
    }

    private void takeAtomLink() {
        String rel = tag.has(REL) ? value(REL) : "alternate";
        if (!tag.has(HREF)) {
            return;
        }
        if (rel.equals("alternate")) {
            add(value(HREF), inEntry ? Link.Relation.FEED : Link.Relation.PLAIN);
        } else if (rel.equals("next") && !inEntry) {
            add(value(HREF), Link.Relation.NEXT);
        }
    }

    /// A `guid` is a link only where nothing says otherwise and it looks like one (RSS 2.0).
    private boolean isPermalink() {
        return inEntry && (!tag.has(IS_PERMALINK) || value(IS_PERMALINK).equals("true"));
    }

    private void add(String link, Link.Relation relation) {
        if (!link.isBlank()) {
            count++;
            resolution.add(link, relation);
        }
    }

    /// The text from `from` to the next tag: character references decoded, CDATA as it stands, comments left out.
    private String text(int from) {
        StringBuilder text = new StringBuilder();
        int at = from;
        while (at < end && text.length() < LONGEST_TEXT) {
            int less = Octets.indexOf(bytes, '<', at, end);
            int stop = Math.min(less, at + LONGEST_TEXT);
            text.append(AttributeText.decode(bytes, at, stop, charset));
            if (Octets.startsWith(bytes, CDATA, less + 1, end)) {
                int start = less + 1 + CDATA.length;
                at = behind(CDATA_END, start);
                int close = Math.max(start, Math.min(at - CDATA_END.length, start + LONGEST_TEXT));
                text.append(new String(bytes, start, close - start, charset));
            } else if (Octets.startsWith(bytes, COMMENT, less + 1, end)) {
                at = behind(COMMENT_END, less);
            } else {
                break;
            }
        }
        return text.toString();
    }

    private String value(int attribute) {
        return AttributeText.decode(bytes, tag.start(attribute), tag.end(attribute), charset);
    }

    /// An element's name without the prefix that the root has.
    private String name(int at) {
        int stop = Math.min(tag.nameEnd(at), at + LONGEST_NAME);
        String name = new String(bytes, at, stop - at, StandardCharsets.ISO_8859_1);
        return format != null && name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
