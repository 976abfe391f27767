package dev.brokerwatch.indexer.ingest;

import dev.brokerwatch.config.record.crawl.FrontierInput.PageHint;
import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.SiteId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one capture tells, read without knowing any other.
sealed interface PageReading {

    /// The page was parsed. `removed` says that in place of its posts stands a notice that they were taken away.
    record Parsed(
            SiteId site,
            CrawlUrl page,
            Instant at,
            boolean removed,
            List<SeenPost> posts,
            PageHint hint)
            implements PageReading {
        public Parsed {
            posts = List.copyOf(posts);
        }
    }

    /// A post of the page. `offer` is null where it offers nothing; `sold` tells that it says so.
    record SeenPost(ListingId id, @Nullable Offer offer, boolean sold) {}

    /// Nothing on the page asks for a closer look.
    record PassedOver(SiteId site, CrawlUrl page, Instant at) implements PageReading {}

    /// The page is as it was.
    record Unchanged(SiteId site, CrawlUrl page, Instant at) implements PageReading {}

    /// The host says that the page is not there any more.
    record Vanished(SiteId site, CrawlUrl page, Instant at) implements PageReading {}

    /// The host gave something else than the page: an error, a redirect, nothing.
    record Unanswered(SiteId site, CrawlUrl page, Instant at) implements PageReading {}

    /// The capture could not be read. `reason` holds no page content.
    record Failed(String step, String reason, @Nullable String recordId) implements PageReading {}
}
