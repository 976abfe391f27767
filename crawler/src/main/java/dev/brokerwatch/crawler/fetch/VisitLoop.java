package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.service.ServiceException;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.WireException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes visits up, each at most once: its offset is committed before its first request, in one commit for all that begin
/// together. While all places are taken the consumer is paused, and what it read waits uncommitted; what waits of a
/// partition that goes to another fetcher is forgotten here. [#run] belongs to one thread, [#close] may come from any.
public final class VisitLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VisitLoop.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final long FULL_MILLIS = 50;

    private final Consumer<String, byte[]> consumer;
    private final Fetcher fetcher;
    private final ClosingPause pause;
    private final InstantSource clock;
    private final int atOnce;
    private final Semaphore places;

    /// Read, not committed; only the loop's thread touches it.
    private final Deque<ConsumerRecord<String, byte[]>> waiting = new ArrayDeque<>();

    private volatile boolean closed;
    private volatile String problem = "";

    VisitLoop(
            Consumer<String, byte[]> consumer,
            Fetcher fetcher,
            ClosingPause pause,
            int atOnce,
            InstantSource clock) {
        this.consumer = consumer;
        this.fetcher = fetcher;
        this.pause = pause;
        this.atOnce = atOnce;
        this.places = new Semaphore(atOnce);
        this.clock = clock;
    }

    /// The loop as a service runs it. It closes the consumer, not the publisher.
    public static VisitLoop of(
            Consumer<String, byte[]> consumer,
            Publisher publisher,
            Supplier<Sites> sites,
            CrawlerSettings settings,
            Meters meters,
            InstantSource clock) {
        ClosingPause pause = new ClosingPause(clock);
        Fetcher fetcher = Fetcher.of(publisher, sites, settings, meters, pause, clock);
        return new VisitLoop(consumer, fetcher, pause, settings.visitsAtOnce(), clock);
    }

    /// Runs until it is closed; then waits for the visits under way, which end after their current URL and report.
    public void run() {
        try (consumer) {
            consumer.subscribe(List.of(Topic.VISITS.topicName()), new Forgetting());
            while (!closed) {
                step();
            }
        } catch (WakeupException e) {
            LOG.debug("woken up to close");
        } catch (RuntimeException e) {
            giveUp("visits cannot be taken up", e);
        } finally {
            pause.close();
            places.acquireUninterruptibly(atOnce);
            fetcher.close();
        }
    }

    /// Why it came to an end that nobody asked for; empty while all is well.
    public String problem() {
        return problem;
    }

    @Override
    public void close() {
        closed = true;
        pause.close();
        consumer.wakeup();
    }

    private void step() {
        boolean full = !waiting.isEmpty() && !awaitPlace();
        consumer.poll(waiting.isEmpty() ? IDLE : Duration.ZERO).forEach(waiting::add);
        if (!full) {
            takeUp();
        }
        if (!waiting.isEmpty()) {
            consumer.pause(consumer.assignment());
        } else if (!consumer.paused().isEmpty()) {
            Set<TopicPartition> paused = new HashSet<>(consumer.paused());
            paused.retainAll(consumer.assignment());
            consumer.resume(paused);
        }
    }

    private boolean awaitPlace() {
        try {
            boolean free = places.tryAcquire(FULL_MILLIS, TimeUnit.MILLISECONDS);
            if (free) {
                places.release();
            }
            return free;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
            return false;
        }
    }

    private void takeUp() {
        int count = Math.min(places.availablePermits(), waiting.size());
        if (count == 0) {
            return;
        }
        List<ConsumerRecord<String, byte[]>> taken = new ArrayList<>(count);
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (int i = 0; i < count; i++) {
            ConsumerRecord<String, byte[]> record = waiting.removeFirst();
            taken.add(record);
            offsets.put(partitionOf(record), new OffsetAndMetadata(record.offset() + 1));
        }
        if (commit(offsets)) {
            taken.forEach(this::begin);
        } else {
            taken.reversed().forEach(waiting::addFirst);
        }
    }

    /// False while a rebalance is under way: what was not committed is tried again after the next poll, unless its
    /// partition is gone by then.
    private boolean commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        try {
            consumer.commitSync(offsets);
            return true;
        } catch (RebalanceInProgressException | CommitFailedException e) {
            return false;
        }
    }

    private void begin(ConsumerRecord<String, byte[]> record) {
        try {
            Visit visit = JsonCodec.VISITS.decode(record.value());
            if (!clock.instant().isBefore(visit.notAfter())) {
                fetcher.meters().counted(VisitEnd.LATE);
                return;
            }
            places.acquireUninterruptibly();
            Thread.ofVirtual()
                    .name("visit-" + visit.host())
                    .start(() -> run(new TakenVisit(visit, record)));
        } catch (WireException e) {
            fetcher.deadLetters().put(record, String.valueOf(e.getMessage()), null);
        }
    }

    private void run(TakenVisit taken) {
        try {
            fetcher.run(taken);
        } catch (ServiceException e) {
            giveUp("what was fetched cannot be kept", e);
        } catch (RuntimeException e) {
            LOG.error("a visit of {} failed", taken.visit().host(), e);
        } finally {
            places.release();
        }
    }

    private void giveUp(String what, RuntimeException e) {
        if (!closed) {
            LOG.error("{}: the fetcher stops", what, e);
            problem = what + ": " + e.getMessage();
            closed = true;
        }
    }

    private static TopicPartition partitionOf(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private final class Forgetting implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            waiting.removeIf(record -> partitions.contains(partitionOf(record)));
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
    }
}
