package dev.brokerwatch.alerting.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before a sink is tried again: twice as long after each failure up to `ceiling`, of which a random
/// half is taken off, so that sinks that failed together do not come back together.
record Backoff(Duration base, Duration ceiling, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 20;

    static Backoff usual(RandomGenerator random) {
        return new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), random);
    }

    /// After so many failures in a row, 1 or more; never less than what the sink asked for.
    Duration after(int failures, Duration notBefore) {
        Duration full = base.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        long most = Math.min(full.toMillis(), ceiling.toMillis());
        Duration delay = Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
        return delay.compareTo(notBefore) < 0 ? notBefore : delay;
    }
}
