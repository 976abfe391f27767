package dev.brokerwatch.crawler.links;

import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.url.UrlIdentity;
import dev.brokerwatch.crawler.url.UrlReading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Finds the links of HTML pages, sitemaps and feeds. Thread-safe.
///
/// Of HTML these are the `href` of `a` and `area`, of those `link` that name a page, the `src` of `frame` and `iframe`,
/// and the target of a refresh. At most 10,000 a page, 50,000 a sitemap or feed; a link to the page itself is none.
///
/// Of what a page asks of robots `nofollow` counts. `noindex` does not: it speaks to engines that publish what they find
/// (it is no part of RFC 9309), and here a page is evidence, shown to those who get it taken down and to nobody else.
public final class LinkFinder {

    /// The links of one body.
    ///
    /// @param body decoded of its content-coding, `length` bytes of it
    /// @param contentType the response's header, or null
    /// @param seen what was reported for this host before: those links are left out, and what is found is added
    public PageLinks find(
            byte[] body,
            int length,
            @Nullable String contentType,
            CrawlUrl page,
            UrlIdentity identity,
            SeenLinks seen) {
        BodyKind kind = BodyKind.of(contentType);
        if (kind == BodyKind.OTHER) {
            return PageLinks.NONE;
        }
        Charset mark = PageCharset.ofMark(body, length);
        Charset told = mark != null ? mark : PageCharset.ofContentType(contentType);
        seen.startPage();
        if (told != null && !PageCharset.keepsAscii(told)) {
            return inUtf8(body, length, told).find(kind, page, identity, seen);
        }
        return new Page(body, length, told).find(kind, page, identity, seen);
    }

    private static Page inUtf8(byte[] body, int length, Charset charset) {
        byte[] utf8 = new String(body, 0, length, charset).getBytes(StandardCharsets.UTF_8);
        return new Page(utf8, utf8.length, StandardCharsets.UTF_8);
    }

    /// A body in a charset that keeps ASCII, as far as is known; `charset` is null where nothing tells it from outside.
    @SuppressWarnings("ArrayRecordComponent") // lives in one call
    private record Page(byte[] body, int length, @Nullable Charset charset) {

        PageLinks find(BodyKind kind, CrawlUrl page, UrlIdentity identity, SeenLinks seen) {
            XmlStart start = XmlStart.of(body, length);
            if (start.format() != null) {
                return feed(start, page, identity, seen);
            }
            boolean html = kind == BodyKind.HTML || start.isHtml();
            return html ? html(page, identity, seen) : PageLinks.NONE;
        }

        private PageLinks feed(
                XmlStart start, CrawlUrl page, UrlIdentity identity, SeenLinks seen) {
            Charset declared = charset != null ? charset : start.declared();
            Charset read = declared == null ? StandardCharsets.UTF_8 : declared;
            if (!PageCharset.keepsAscii(read)) {
                return inUtf8(body, length, read).find(BodyKind.XML, page, identity, seen);
            }
            Resolution resolution = new Resolution(page, page, read, identity, seen);
            boolean truncated = FeedScan.read(body, 0, length, read, resolution);
            return new PageLinks(resolution.links(), truncated);
        }

        private PageLinks html(CrawlUrl page, UrlIdentity identity, SeenLinks seen) {
            HtmlScan scan = new HtmlScan(body, 0, length);
            Charset declared = charset != null ? charset : scan.declared();
            if (declared == null) {
                declared = PageCharset.guess(body, 0, length);
            } else if (declared.name().startsWith("UTF-16")) {
                declared =
                        StandardCharsets.UTF_8; // or the tag that says so could not have been read
            } else if (!PageCharset.keepsAscii(declared)) {
                return inUtf8(body, length, declared).html(page, identity, seen);
            }
            CrawlUrl base = base(scan, page, identity);
            Resolution resolution = new Resolution(page, base, declared, identity, seen);
            FoundLinks found = scan.links();
            String refresh = scan.refresh();
            if (refresh != null) {
                resolution.add(refresh, Link.Relation.REFRESH);
            }
            for (int i = 0; i < found.count(); i++) {
                Link.Relation relation = found.relation(i);
                boolean refused = scan.noFollow() && relation != Link.Relation.CANONICAL;
                resolution.add(
                        body,
                        found.start(i),
                        found.end(i),
                        refused ? Link.Relation.NOFOLLOW : relation);
            }
            return new PageLinks(resolution.links(), found.truncated());
        }

        private static CrawlUrl base(HtmlScan scan, CrawlUrl page, UrlIdentity identity) {
            for (String href : scan.bases()) {
                if (identity.resolve(page, href) instanceof UrlReading.Normal(CrawlUrl base)) {
                    return base;
                }
            }
            return page;
        }
    }
}
