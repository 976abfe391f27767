package dev.brokerwatch.crawler.url;

import dev.brokerwatch.config.record.site.CrawlUrl;

/// What a link turned out to be.
public sealed interface UrlReading {

    /// The link in its normal form: reading that form again gives itself.
    record Normal(CrawlUrl url) implements UrlReading {}

    /// No URL that could be crawled; `reason` is in our own words and holds nothing of the link but its scheme.
    record Unreadable(String reason) implements UrlReading {}
}
