package dev.brokerwatch.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The way to one address: one request at a time, whichever host it is for, and a pause between two of them.
final class Lane {

    private final Semaphore free = new Semaphore(1, true);

    private Instant lastEnd = Instant.EPOCH; // guarded by holding `free`
    private Duration lastDelay = Duration.ZERO; // guarded by holding `free`

    /// The visits that may use it; guarded by the map of lanes.
    private int users;

    boolean enter(Duration patience) throws InterruptedException {
        return free.tryAcquire() || free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// For whoever has entered: hosts that share an address keep the shorter of their delays between them.
    Instant opensFor(Duration delay) {
        Duration shorter = delay.compareTo(lastDelay) < 0 ? delay : lastDelay;
        return lastEnd.plus(shorter);
    }

    /// A request ended.
    void leave(Instant end, Duration delay) {
        lastEnd = end;
        lastDelay = delay;
        free.release();
    }

    /// No request was made.
    void leave() {
        free.release();
    }

    void addUser() {
        users++;
    }

    void removeUser() {
        users--;
    }

    boolean isForgettable(Instant before) {
        return users == 0 && lastEnd.isBefore(before);
    }
}
