package dev.brokerwatch.indexer.ingest;

import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.ops.Metric;
import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.WarcCodec;
import dev.brokerwatch.config.wire.WireException;
import dev.brokerwatch.indexer.index.IndexPosition;
import dev.brokerwatch.indexer.index.ListingStore;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves pages from Kafka into the index. Pages are read ahead by many threads and entered by one, in the order of
/// their partitions. At a commit, first everything told is acknowledged, then listings and offsets are committed
/// together: so each page is in the index exactly once, and what was told may be told again.
final class IngestLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(IngestLoop.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<String, byte[]> consumer;
    private final Function<Capture, PageReading> reader;
    private final ExecutorService readers;
    private final ListingBook book;
    private final Outbox outbox;
    private final ListingStore store;
    private final IngestSettings settings;
    private final Meters meters;
    private final InstantSource clock;
    private final String cluster;
    private final String topic;

    private final Deque<Ahead> ahead = new ArrayDeque<>();
    private final Map<Integer, Long> next;
    private int sinceCommit;

    /// Capture times of pages that searches do not see yet.
    private final List<Instant> unseen = new ArrayList<>();

    private Instant committedAt;
    private Instant refreshedAt;
    private volatile long lag;
    private volatile boolean stopping;

    /// A page that is being read.
    private record Ahead(ConsumerRecord<String, byte[]> record, Future<PageReading> reading) {}

    /// The consumer has its partitions assigned and is where `start` says; nothing passed in is closed here.
    IngestLoop(Wiring wiring, IndexPosition start) {
        this.consumer = wiring.consumer();
        this.reader = wiring.reader();
        this.readers = wiring.readers();
        this.book = wiring.book();
        this.outbox = wiring.outbox();
        this.store = wiring.store();
        this.settings = wiring.settings();
        this.meters = wiring.meters();
        this.clock = wiring.clock();
        this.cluster = start.cluster();
        this.topic = start.topic();
        this.next = new HashMap<>(start.next());
        this.committedAt = clock.instant();
        this.refreshedAt = committedAt;
    }

    /// What a loop works with.
    record Wiring(
            Consumer<String, byte[]> consumer,
            Function<Capture, PageReading> reader,
            ExecutorService readers,
            ListingBook book,
            Outbox outbox,
            ListingStore store,
            IngestSettings settings,
            Meters meters,
            InstantSource clock) {}

    /// Returns after [#stop], when all that was read is committed; throws when it cannot go on.
    @Override
    public void run() {
        while (!stopping) {
            step();
        }
        while (!ahead.isEmpty()) {
            enterFirst();
        }
        commit();
    }

    /// Any thread may call it.
    void stop() {
        stopping = true;
        consumer.wakeup();
    }

    /// Captures that wait in Kafka or here. Any thread may ask.
    long lag() {
        return lag;
    }

    void step() {
        if (ahead.size() < settings.mostPagesAhead()) {
            poll(ahead.isEmpty() ? POLL : Duration.ZERO);
        } else {
            enterFirst();
        }
        while (!ahead.isEmpty() && ahead.peekFirst().reading().isDone()) {
            enterFirst();
        }
        refreshWhenDue();
        commitWhenDue();
    }

    private void poll(Duration timeout) {
        try {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(timeout)) {
                ahead.add(new Ahead(record, readers.submit(() -> read(record))));
            }
        } catch (WakeupException e) {
            LOG.debug("woken up to stop");
        }
        long behind = ahead.size();
        for (TopicPartition partition : consumer.assignment()) {
            behind += consumer.currentLag(partition).orElse(0);
        }
        lag = behind;
    }

    private PageReading read(ConsumerRecord<String, byte[]> record) {
        try {
            return reader.apply(WarcCodec.decode(record.value()));
        } catch (WireException e) {
            return new PageReading.Failed("decode", String.valueOf(e.getMessage()), null);
        }
    }

    private void enterFirst() {
        Ahead first = ahead.removeFirst();
        ConsumerRecord<String, byte[]> record = first.record();
        PageReading reading = await(first.reading());
        if (reading instanceof PageReading.Failed failed) {
            outbox.bury(record, failed);
        }
        book.enter(reading);
        meters.counter(Metric.PAGES_READ, outcomeOf(reading)).increment();
        next.put(record.partition(), record.offset() + 1);
        sinceCommit++;
        if (reading instanceof PageReading.Parsed parsed) {
            unseen.add(parsed.at());
        }
    }

    private static String outcomeOf(PageReading reading) {
        return switch (reading) {
            case PageReading.Parsed _ -> "parsed";
            case PageReading.PassedOver _ -> "passed_over";
            case PageReading.Unchanged _ -> "unchanged";
            case PageReading.Vanished _ -> "vanished";
            case PageReading.Unanswered _ -> "unanswered";
            case PageReading.Failed _ -> "failed";
        };
    }

    private static PageReading await(Future<PageReading> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a page was being read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reader failed unexpectedly", e.getCause());
        }
    }

    private void refreshWhenDue() {
        Instant now = clock.instant();
        if (!unseen.isEmpty() && !now.isBefore(refreshedAt.plus(settings.refreshEvery()))) {
            store.refresh();
            Timer timer = meters.timer(Metric.PAGE_TIME);
            unseen.forEach(captured -> timer.record(Duration.between(captured, now)));
            unseen.clear();
            refreshedAt = now;
        }
    }

    private void commitWhenDue() {
        boolean old = !clock.instant().isBefore(committedAt.plus(settings.commitEvery()));
        if (sinceCommit >= settings.pagesPerCommit() || (sinceCommit > 0 && old)) {
            commit();
        }
    }

    private void commit() {
        outbox.flush();
        meters.timer(Metric.INDEX_COMMIT_TIME)
                .record(() -> store.commit(new IndexPosition(cluster, topic, next)));
        sinceCommit = 0;
        committedAt = clock.instant();
        consumer.commitAsync(offsets(), (_, problem) -> told(problem));
    }

    /// Kafka's copy of the offsets is for people, and for the frontier, who watch the lag; the index's own decide.
    private Map<TopicPartition, OffsetAndMetadata> offsets() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        next.forEach((partition, offset) ->
                offsets.put(
                        new TopicPartition(Topic.PAGES.topicName(), partition),
                        new OffsetAndMetadata(offset)));
        return offsets;
    }

    private static void told(@Nullable Exception problem) {
        if (problem != null) {
            LOG.warn("Kafka was not told how far the index is; the lag shown is too high", problem);
        }
    }
}
