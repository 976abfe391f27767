package dev.brokerwatch.launcher.archive;

import dev.brokerwatch.crawler.frontier.PlanningGate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;

/// Lets an import wait while the indexer is so far behind that pages might be deleted unread: an archive is larger than
/// what Kafka keeps, sooner or later. The measure is the frontier's own. Belongs to one thread.
final class HoldBack {

    private static final long LOOK_EVERY = 32L << 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final BooleanSupplier tooFarBehind;
    private final Runnable pause;
    private long sent;

    HoldBack(BooleanSupplier tooFarBehind, Runnable pause) {
        this.tooFarBehind = tooFarBehind;
        this.pause = pause;
    }

    /// @param share of what `pages` holds that may be unread
    static HoldBack of(Admin admin, double share, InstantSource clock) {
        PlanningGate gate = new PlanningGate(share, clock, () -> "");
        return new HoldBack(
                () -> isClosed(gate, admin), () -> LockSupport.parkNanos(PAUSE.toNanos()));
    }

    /// Counts what was sent, looks every 32 MiB, and returns once the indexer is near enough or `stop` says so.
    void sent(int bytes, BooleanSupplier stop, Runnable tellOfWaiting) {
        sent += bytes;
        if (sent < LOOK_EVERY) {
            return;
        }
        sent = 0;
        while (!stop.getAsBoolean() && tooFarBehind.getAsBoolean()) {
            tellOfWaiting.run();
            pause.run();
        }
    }

    private static boolean isClosed(PlanningGate gate, Admin admin) {
        try {
            gate.look(admin);
        } catch (ExecutionException e) {
            return !gate.get()
                    .isEmpty(); // as it was: the producer will say what is wrong with the broker
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !gate.get().isEmpty();
    }
}
