package dev.brokerwatch.crawler;

import dev.brokerwatch.config.service.KafkaClients;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread that looks at the broker again and again. When a look fails, the next one tries anew.
final class Lookout implements AutoCloseable {

    /// One look.
    interface Look {
        void at(Admin admin) throws ExecutionException, InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    private final KafkaClients kafka;
    private final Look look;
    private final Duration between;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;

    Lookout(KafkaClients kafka, Look look, Duration between) {
        this.kafka = kafka;
        this.look = look;
        this.between = between;
        this.thread = Thread.ofPlatform().daemon().name("frontier-lookout").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try (Admin admin = kafka.admin("brokerwatch-frontier-lookout")) {
            do {
                lookOnce(admin);
            } while (!over.await(between.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce(Admin admin) throws InterruptedException {
        try {
            look.at(admin);
        } catch (ExecutionException | KafkaException e) {
            if (over.getCount() > 0) {
                LOG.warn("the broker did not answer: {}", e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        over.countDown();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
