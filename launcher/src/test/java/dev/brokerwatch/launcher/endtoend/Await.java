package dev.brokerwatch.launcher.endtoend;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for what comes about by itself in another process. The bound is no expectation of speed: it is there so that a
/// test ends when nothing comes any more.
final class Await {

    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private Await() {}

    /// Returns once the condition holds; fails with what was awaited and what `state` then says when it never does.
    static void until(String what, BooleanSupplier condition, Supplier<?> state) {
        if (!holdsWithin(PATIENCE, condition)) {
            throw new AssertionError(
                    "waited in vain for " + what + "; the last that was seen: " + state.get());
        }
    }

    /// Whether the condition came to hold in time.
    static boolean holdsWithin(Duration most, BooleanSupplier condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return true;
    }
}
