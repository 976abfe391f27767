package dev.brokerwatch.crawler.frontier.judge;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.crawler.frontier.status.HostStatus;
import dev.brokerwatch.crawler.robots.RobotsVerdict;
import dev.brokerwatch.crawler.url.ScopeVerdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether and when a URL would be fetched, and why not. What is null was not asked, because something before it decided
/// or is not known.
///
/// @param url the normal form
/// @param site the one whose scope was asked
/// @param trap the rule that it falls under
/// @param robots null where no robots.txt is known yet
/// @param host as the running frontier knows it
/// @param nextDue when the running frontier will ask for it next
/// @param fetchable whether anything stands against it
/// @param why in one sentence
public record UrlVerdict(
        @Nullable CrawlUrl url,
        @Nullable SiteId site,
        @Nullable ScopeVerdict scope,
        @Nullable String trap,
        @Nullable RobotsVerdict robots,
        @Nullable HostStatus host,
        @Nullable Instant nextDue,
        boolean fetchable,
        String why) {

    /// The same with what the running frontier knows.
    public UrlVerdict with(
            @Nullable HostStatus status,
            @Nullable Instant due,
            boolean stillFetchable,
            String other) {
        return new UrlVerdict(url, site, scope, trap, robots, status, due, stillFetchable, other);
    }
}
