package dev.brokerwatch.crawler.frontier.step;

import java.time.Duration;

/// For how long a visit may wait for its fetcher before its lease is in danger: a quarter of a minute, and more while
/// visits come back late or not at all, for what expires in the queue was planned for nothing. Not thread-safe.
final class Patience {

    private static final Duration LEAST = Duration.ofSeconds(15);
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 2;
    private static final int FORGETS_IN = 64;

    private Duration present = LEAST;

    /// A visit came back with so much of its lease left, or so much too late where it is negative.
    void cameBack(Duration left) {
        if (left.compareTo(LEAST.dividedBy(2)) < 0) {
            Duration more = present.multipliedBy(5).dividedBy(4);
            present = more.compareTo(MOST) < 0 ? more : MOST;
        } else {
            present = present.minus(present.minus(LEAST).dividedBy(FORGETS_IN));
        }
    }

    /// What a visit gets whose host has lost so many in a row.
    Duration after(int lost) {
        return present.multipliedBy(1L << Math.min(lost, MOST_DOUBLINGS));
    }
}
