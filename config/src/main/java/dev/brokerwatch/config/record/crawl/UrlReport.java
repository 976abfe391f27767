package dev.brokerwatch.config.record.crawl;

import dev.brokerwatch.config.record.site.CrawlUrl;
import java.time.Instant;
import java.util.List;

/// What a visit found at one URL; `links` are those that the fetcher has not reported for this host before.
public record UrlReport(CrawlUrl url, Instant at, FetchOutcome outcome, List<Link> links) {

    public UrlReport {
        links = List.copyOf(links);
    }
}
