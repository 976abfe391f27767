package dev.brokerwatch.crawler.frontier.status;

import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.record.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One host as an operator sees it.
///
/// @param next when something may happen to it next; null for never, as things stand
/// @param reason for its state, in words
/// @param delay between its requests
/// @param codes its last HTTP statuses, oldest first, 0 for no response
/// @param urlsKnown URLs with a record; `urlsDue` those of them that were never asked for
/// @param offers on its pages, as each was read last
/// @param visits handed out so far
/// @param pagesPerMinute over its current day
/// @param pagesToday asked for in its current day
/// @param lastVisit the end of its last response, or null
public record HostStatus(
        Host host,
        SiteId site,
        HostState state,
        @Nullable Instant next,
        String reason,
        Duration delay,
        List<Integer> codes,
        long urlsKnown,
        long urlsDue,
        long offers,
        long visits,
        int pagesToday,
        double pagesPerMinute,
        @Nullable Instant lastVisit) {

    public HostStatus {
        codes = List.copyOf(codes);
    }
}
