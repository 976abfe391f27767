package dev.brokerwatch.alerting.grouping;

import java.time.Duration;

/// When a group speaks: `delay` after the first flag that wakes it, so that others can join, and then not again for
/// `cooldown`.
public record GroupPolicy(Duration delay, Duration cooldown) {

    private static final Duration GATHERING = Duration.ofMinutes(2);
    private static final Duration DAY = Duration.ofDays(1);

    /// At once, and then not again for `cooldown`.
    public static GroupPolicy atOnce(Duration cooldown) {
        return new GroupPolicy(Duration.ZERO, cooldown);
    }

    /// One digest of what a first crawl finds; whatever it finds later comes at most once a day.
    public static GroupPolicy digest() {
        return new GroupPolicy(GATHERING, DAY);
    }
}
