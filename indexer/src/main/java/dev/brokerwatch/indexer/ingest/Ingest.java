package dev.brokerwatch.indexer.ingest;

import dev.brokerwatch.config.ops.Health;
import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.ops.Metric;
import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.service.Service;
import dev.brokerwatch.config.service.ServiceException;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.indexer.index.IndexPosition;
import dev.brokerwatch.indexer.index.ListingStore;
import dev.brokerwatch.indexer.ingest.StartPosition.Source;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pages from Kafka into a store, from the store's last commit on. The store stays the caller's to close.
public final class Ingest implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    private final KafkaClients kafka;
    private final ListingStore store;
    private final PageReader reader;
    private final IngestSettings settings;
    private final StartMode mode;
    private final InstantSource clock;
    private final Meters meters;
    private final Health health;
    private volatile String trouble = "not started";
    private @Nullable Running running;

    /// What is open while it runs.
    private record Running(
            Consumer<String, byte[]> consumer,
            Publisher publisher,
            ExecutorService readers,
            IngestLoop loop,
            Thread thread) {}

    public Ingest(
            KafkaClients kafka,
            ListingStore store,
            PageReader reader,
            IngestSettings settings,
            StartMode mode,
            InstantSource clock,
            Meters meters,
            Health health) {
        this.kafka = kafka;
        this.store = store;
        this.reader = reader;
        this.settings = settings;
        this.mode = mode;
        this.clock = clock;
        this.meters = meters;
        this.health = health;
    }

    @Override
    public String name() {
        return "indexer";
    }

    /// @throws IndexOutOfStepException when index and topic do not belong together
    /// @throws ServiceException when Kafka does not answer
    @Override
    public void start() {
        if (mode == StartMode.REBUILD) {
            new Rebuild(store).run(kafka);
        }
        Consumer<String, byte[]> consumer = PagesTopic.consumer(kafka);
        try {
            Source source = PagesTopic.describe(kafka, consumer);
            Map<Integer, Long> next =
                    StartPosition.of(store.position(), source, mode == StartMode.ACCEPT_LOSS);
            consumer.assign(PagesTopic.of(Topic.PAGES, next.keySet()));
            next.forEach((partition, offset) ->
                    consumer.seek(new TopicPartition(Topic.PAGES.topicName(), partition), offset));
            run(consumer, new IndexPosition(source.cluster(), source.topic(), next));
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private void run(Consumer<String, byte[]> consumer, IndexPosition start) {
        int listingPartitions = PagesTopic.partitions(kafka, Topic.LISTINGS);
        Publisher publisher = new Publisher(kafka.producer("brokerwatch-indexer"));
        Outbox outbox = new Outbox(publisher, listingPartitions, meters, clock);
        ExecutorService readers =
                Executors.newFixedThreadPool(
                        settings.readers(), Thread.ofPlatform().name("page-reader-", 0).factory());
        IngestLoop loop =
                new IngestLoop(
                        new IngestLoop.Wiring(
                                consumer,
                                reader,
                                readers,
                                new ListingBook(store, outbox, settings),
                                outbox,
                                store,
                                settings,
                                meters,
                                clock),
                        start);
        Thread thread = Thread.ofPlatform().name("indexer").unstarted(() -> runOut(loop));
        running = new Running(consumer, publisher, readers, loop, thread);
        trouble = "";
        meters.gauge(Metric.LISTINGS, store::size);
        meters.gauge(Metric.INDEX_LAG, loop::lag);
        health.live(name(), () -> trouble);
        thread.start();
    }

    private void runOut(IngestLoop loop) {
        try {
            loop.run();
        } catch (RuntimeException e) {
            trouble = "stopped: " + e.getMessage();
            LOG.error("the indexer stopped; a restart goes on at its last commit", e);
        }
    }

    @Override
    public void close() {
        Running open = running;
        if (open == null) {
            return;
        }
        running = null;
        open.loop().stop();
        try {
            open.thread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.readers().shutdownNow();
        open.consumer().close();
        open.publisher().close();
    }
}
