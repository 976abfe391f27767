package dev.brokerwatch.crawler.links;

import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.site.CrawlUrl;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Hashes of links as they are written. What a link is relative to goes into its hash, but no more of it: `/a` means the
/// same all over a host, `a` within one folder. Belongs to one page.
final class LinkKeys {

    private final SeenLinks seen;
    private final long absolute;
    private final long origin;
    private final long folder;
    private final long file;
    private final long whole;

    /// @param base what the page's links are relative to
    /// @param charset in which bytes beyond ASCII are read
    LinkKeys(SeenLinks seen, CrawlUrl base, Charset charset) {
        this.seen = seen;
        byte[] url = base.value().getBytes(StandardCharsets.US_ASCII);
        int path = url.length - base.pathAndQuery().length();
        int query = Octets.indexOf(url, '?', path, url.length);
        int slash = query;
        while (slash > path && url[slash - 1] != '/') {
            slash--;
        }
        this.absolute = charset.hashCode();
        this.origin = seen.hash(absolute + 1, url, 0, path);
        this.folder = seen.hash(absolute + 2, url, 0, slash);
        this.file = seen.hash(absolute + 3, url, 0, query);
        this.whole = seen.hash(absolute + 4, url, 0, url.length);
    }

    /// The hash of the link in `bytes`, which are trimmed and not empty.
    long of(byte[] bytes, int start, int end, Link.Relation relation) {
        return seen.hash(
                context(bytes, start, end) + relation.name().hashCode(), bytes, start, end);
    }

    private long context(byte[] bytes, int start, int end) {
        byte first = bytes[start];
        return switch (first) {
            case '/', '\\' -> origin;
            case '?' -> file;
            case '#', '&' -> whole;
            default -> {
                int colon = LinkBytes.schemeEnd(bytes, start, end);
                if (colon < 0) {
                    yield folder;
                }
                boolean slashes =
                        end - colon > 2 && bytes[colon + 1] == '/' && bytes[colon + 2] == '/';
                yield slashes ? absolute : whole;
            }
        };
    }
}
