package dev.brokerwatch.config.record.crawl;

import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.record.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A short list of due URLs of one host, handed to one fetcher. All of them may be fetched: scope, robots.txt and traps
/// were judged before.
///
/// @param id unique per host; with `attempt` it tells stale reports from current ones
/// @param notBefore the fetcher waits for it before the first request
/// @param notAfter a visit not begun by then is dropped; one under way stops
/// @param delay between the end of a response and the start of the next request
public record Visit(
        String id,
        int attempt,
        SiteId site,
        Host host,
        VisitPurpose purpose,
        Instant notBefore,
        Instant notAfter,
        Duration delay,
        List<VisitUrl> urls) {

    public static final int MOST_URLS = 20;

    public Visit {
        urls = List.copyOf(urls);
        if (urls.isEmpty() || urls.size() > MOST_URLS) {
            throw new IllegalArgumentException(
                    "a visit has 1 to " + MOST_URLS + " URLs, not " + urls.size());
        }
    }
}
