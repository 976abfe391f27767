package dev.brokerwatch.alerting.delivery;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The virtual thread that works through one sink's line. It owns the line and the sink, and closes both at its end.
final class SinkThread {

    private static final Logger LOG = LoggerFactory.getLogger(SinkThread.class);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Sink sink;
    private final SinkLine line;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);

    SinkThread(Sink sink, SinkLine line) {
        this.sink = sink;
        this.line = line;
        this.thread = Thread.ofVirtual().name("sink-" + sink.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    void stop() {
        stopping.countDown();
        line.wakeUp();
    }

    void join() {
        try {
            if (!thread.join(PATIENCE)) {
                LOG.warn("sink {} is still busy and is left behind", sink.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (sink;
                line) {
            line.open();
            while (stopping.getCount() > 0) {
                step();
            }
        } catch (InterruptedException e) {
            LOG.warn("sink {} was interrupted", sink.name());
        }
    }

    /// Kafka can fail for a while: a broker that restarts, a group that moved on. What was not committed comes again.
    private void step() throws InterruptedException {
        try {
            line.step();
        } catch (WakeupException e) {
            LOG.debug("sink {} was woken to stop", sink.name());
        } catch (KafkaException e) {
            LOG.warn("sink {} cannot read alerts for now", sink.name(), e);
            stopping.await(REST_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
