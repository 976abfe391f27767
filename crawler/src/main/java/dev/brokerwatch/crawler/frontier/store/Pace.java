package dev.brokerwatch.crawler.frontier.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What keeps requests to a host apart.
///
/// @param level of back-off: how often it has declined without half an hour of quiet between
/// @param lastRefusal when it declined last, or null
/// @param blockedUntil no request before this, or null
/// @param lastStart of a visit's requests; `lastEnd` of its last response; null before the first
public record Pace(
        int level,
        @Nullable Instant lastRefusal,
        @Nullable Instant blockedUntil,
        @Nullable Instant lastStart,
        @Nullable Instant lastEnd) {

    public static final Pace FRESH = new Pace(0, null, null, null, null);

    public Pace visited(Instant start, Instant end) {
        return new Pace(level, lastRefusal, blockedUntil, start, end);
    }

    public Pace refused(int newLevel, Instant at, Instant until) {
        return new Pace(newLevel, at, until, lastStart, lastEnd);
    }

    /// The back-off is over, by an operator's word; the delay since the last request is not.
    public Pace unblocked() {
        return new Pace(0, null, null, lastStart, lastEnd);
    }
}
