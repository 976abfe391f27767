package dev.brokerwatch.indexer.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// After five wrong passwords in a row, each further one costs a wait that doubles, up to fifteen minutes; a right one
/// forgives all. One limit for everybody, for there is one account. Thread-safe.
final class LoginLimit {

    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final InstantSource clock;
    private int failures; // guarded by this
    private Instant closedUntil = Instant.MIN; // guarded by this

    LoginLimit(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean isClosed() {
        return clock.instant().isBefore(closedUntil);
    }

    synchronized void failed() {
        failures++;
        if (failures >= FREE) {
            Duration wait = Duration.ofSeconds(1L << Math.min(failures - FREE, 10));
            closedUntil = clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        }
    }

    synchronized void succeeded() {
        failures = 0;
        closedUntil = Instant.MIN;
    }
}
