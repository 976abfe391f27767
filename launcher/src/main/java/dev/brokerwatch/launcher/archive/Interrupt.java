package dev.brokerwatch.launcher.archive;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ctrl-C as a question that a loop asks: the process ends once the loop has put its things in order, or after ten seconds.
final class Interrupt implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Interrupt.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    /// Listens from now on.
    static Interrupt listen() {
        Interrupt interrupt = new Interrupt();
        Runtime.getRuntime().addShutdownHook(new Thread(interrupt::ask, "interrupt"));
        return interrupt;
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /// Things are in order.
    @Override
    public void close() {
        done.countDown();
    }

    private void ask() {
        asked.countDown();
        try {
            if (!done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("what was being done is not in order after {} s", PATIENCE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
