package dev.brokerwatch.crawler.links;

import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.url.UrlIdentity;
import dev.brokerwatch.crawler.url.UrlReading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns what a page writes into distinct URLs, leaving out what was seen before and what leads to the page itself.
/// Belongs to one page.
final class Resolution {

    private final CrawlUrl page;
    private final CrawlUrl base;
    private final Charset charset;
    private final UrlIdentity identity;
    private final SeenLinks seen;
    private final LinkKeys keys;
    private final Map<CrawlUrl, Link.Relation> links = new LinkedHashMap<>();

    Resolution(
            CrawlUrl page, CrawlUrl base, Charset charset, UrlIdentity identity, SeenLinks seen) {
        this.page = page;
        this.base = base;
        this.charset = charset;
        this.identity = identity;
        this.seen = seen;
        this.keys = new LinkKeys(seen, base, charset);
    }

    /// A link as bytes of an attribute's value.
    void add(byte[] bytes, int from, int to, Link.Relation relation) {
        int start = from;
        int trimmedEnd = to;
        while (start < trimmedEnd && isBlank(bytes[start])) {
            start++;
        }
        while (trimmedEnd > start && isBlank(bytes[trimmedEnd - 1])) {
            trimmedEnd--;
        }
        int end = LinkBytes.fragmentStart(bytes, start, trimmedEnd);
        boolean itself = start == end && base.equals(page);
        if (itself || LinkBytes.isElsewhere(bytes, start, end)) {
            return;
        }
        if (start == end || seen.add(keys.of(bytes, start, end, relation))) {
            resolve(AttributeText.decode(bytes, start, trimmedEnd, charset), relation);
        }
    }

    /// A link as text.
    void add(String text, Link.Relation relation) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && seen.add(keys.of(bytes, 0, bytes.length, relation))) {
            resolve(text, relation);
        }
    }

    List<Link> links() {
        List<Link> found = new ArrayList<>(links.size());
        links.forEach((url, relation) -> found.add(new Link(url, relation)));
        return found;
    }

    private void resolve(String href, Link.Relation relation) {
        if (identity.resolve(base, href) instanceof UrlReading.Normal(CrawlUrl url)
                && !url.equals(page)) {
            links.merge(url, relation, Resolution::stronger);
        }
    }

    /// What a page says more of goes before what it says less of; a link that is followed once may be followed.
    private static Link.Relation stronger(Link.Relation one, Link.Relation other) {
        if (one == Link.Relation.NOFOLLOW) {
            return other;
        }
        return one == Link.Relation.PLAIN && other != Link.Relation.NOFOLLOW ? other : one;
    }

    private static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }
}
