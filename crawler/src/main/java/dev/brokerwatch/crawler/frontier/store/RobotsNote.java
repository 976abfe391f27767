package dev.brokerwatch.crawler.frontier.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When robots.txt was read and what came of it; the text lies apart, for it is large and changes rarely.
///
/// @param fetchedAt null before the first time
/// @param status as in [dev.brokerwatch.config.record.crawl.RobotsFile]
/// @param failures in a row
/// @param delay the crawl-delay for us, or null
/// @param etag verbatim, or null
public record RobotsNote(
        @Nullable Instant fetchedAt,
        int status,
        int failures,
        @Nullable Duration delay,
        @Nullable String etag) {

    public static final RobotsNote UNKNOWN = new RobotsNote(null, 0, 0, null, null);
    private static final int TOO_MANY_REQUESTS = 429;

    /// RFC 9309, 2.3.1.4: while it cannot be reached, everything is forbidden.
    public boolean unreachable() {
        return fetchedAt != null && (status == 0 || status >= 500 || status == TOO_MANY_REQUESTS);
    }
}
