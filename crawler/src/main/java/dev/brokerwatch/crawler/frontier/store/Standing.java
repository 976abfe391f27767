package dev.brokerwatch.crawler.frontier.store;

import org.jspecify.annotations.Nullable;

/// What people, and hosts that turned us away, have said about crawling a host at all.
///
/// @param stopped why it waits for the operator, or null
public record Standing(boolean paused, boolean removed, @Nullable String stopped) {

    public static final Standing GOOD = new Standing(false, false, null);

    private static final int LONGEST_REASON = 300;

    public Standing {
        if (stopped != null && stopped.length() > LONGEST_REASON) {
            stopped = stopped.substring(0, LONGEST_REASON);
        }
    }

    public Standing pausedOrNot(boolean now) {
        return new Standing(now, removed, now ? stopped : null);
    }

    public Standing stoppedFor(String reason) {
        return new Standing(paused, removed, reason);
    }
}
