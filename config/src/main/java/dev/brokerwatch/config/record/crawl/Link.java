package dev.brokerwatch.config.record.crawl;

import dev.brokerwatch.config.record.site.CrawlUrl;

/// A link that a page holds. `relation` is what the page says of it.
public record Link(CrawlUrl url, Relation relation) {

    /// What a page says of a link: `rel` values, a redirect's target, an entry of a sitemap or feed, or nothing.
    public enum Relation {
        PLAIN,
        NEXT,
        CANONICAL,
        NOFOLLOW,
        REFRESH,
        SITEMAP,
        FEED
    }
}
