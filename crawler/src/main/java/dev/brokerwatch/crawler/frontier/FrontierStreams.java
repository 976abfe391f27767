package dev.brokerwatch.crawler.frontier;

import dev.brokerwatch.config.service.InstanceId;
import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.crawler.frontier.step.FrontierProcessor;
import dev.brokerwatch.crawler.frontier.step.Surroundings;
import dev.brokerwatch.crawler.frontier.store.FrontierReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the topology. A thread that fails is replaced; a record that cannot be read is logged by its place and passed over.
/// Thread-safe but for start and close.
public final class FrontierStreams implements AutoCloseable {

    /// The name of the topology's consumer group, too.
    public static final String APPLICATION = "brokerwatch-frontier";

    private static final Logger LOG = LoggerFactory.getLogger(FrontierStreams.class);
    private static final int BUFFERED = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Topology topology;
    private final Path stateFolder;
    private final Properties settings;
    private volatile @Nullable KafkaStreams streams;

    /// @param threads that share the partitions of this process
    public FrontierStreams(
            Surroundings surroundings, KafkaClients kafka, Path stateFolder, int threads) {
        this.topology = FrontierTopology.of(surroundings);
        this.stateFolder = stateFolder;
        this.settings = kafka.streamsSettings(APPLICATION, stateFolder.toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemory.class);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        settings.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndContinueExceptionHandler.class);
        // A visit may wait a little for others, which share its request; the defaults are a tenth
        // of a second each.
        settings.putIfAbsent("producer.linger.ms", 20);
        settings.putIfAbsent("producer.batch.size", 128 * 1024);
        settings.putIfAbsent(StreamsConfig.POLL_MS_CONFIG, 20);
        // A thread that is told to stop works off first what it has read: with the defaults
        // thousands of reports.
        settings.putIfAbsent("main.consumer.max.poll.records", BUFFERED);
        settings.putIfAbsent(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, BUFFERED);
    }

    public void start() {
        settings.putIfAbsent("group.instance.id", InstanceId.of(APPLICATION, stateFolder));
        KafkaStreams created = new KafkaStreams(topology, settings);
        created.setUncaughtExceptionHandler(failure -> {
            LOG.error("a thread of the frontier failed and is replaced", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        streams = created;
        created.start();
    }

    /// `RUNNING` when all is well, in Kafka Streams' words.
    public String state() {
        KafkaStreams running = streams;
        return running == null ? "CREATED" : running.state().name();
    }

    /// The partitions of this process, or null while they are being moved or restored.
    public @Nullable FrontierReader reader() {
        KafkaStreams running = streams;
        if (running == null) {
            return null;
        }
        try {
            return new FrontierReader(
                    running.store(
                            StoreQueryParameters.fromNameAndType(
                                    FrontierProcessor.STORE, QueryableStoreTypes.keyValueStore())));
        } catch (InvalidStateStoreException | IllegalStateException e) {
            return null; // not yet, or no longer
        }
    }

    @Override
    public void close() {
        KafkaStreams running = streams;
        if (running != null && !running.close(PATIENCE)) {
            LOG.warn("the frontier did not stop within {}", PATIENCE);
        }
    }
}
