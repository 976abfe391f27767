package dev.brokerwatch.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits by the clock until somebody closes it; then all who wait are let go at once. Thread-safe.
final class ClosingPause implements Pause {

    private final InstantSource clock;
    private final CountDownLatch closed = new CountDownLatch(1);

    ClosingPause(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public boolean until(Instant moment) throws InterruptedException {
        Duration left = Duration.between(clock.instant(), moment);
        while (left.isPositive()) {
            if (closed.await(left.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
            left = Duration.between(clock.instant(), moment);
        }
        return closed.getCount() > 0;
    }

    void close() {
        closed.countDown();
    }
}
