package dev.brokerwatch.crawler.links;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.url.UrlIdentity;
import org.jspecify.annotations.Nullable;

/// Finds the links of HTML pages, sitemaps and feeds. Thread-safe.
@SuppressWarnings("unused") // not written yet
public final class LinkFinder {

    /// The links of one body, and what the page asks of robots.
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
        return PageLinks.NONE;
    }
}
