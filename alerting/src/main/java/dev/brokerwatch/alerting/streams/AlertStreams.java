package dev.brokerwatch.alerting.streams;

import dev.brokerwatch.config.service.InstanceId;
import dev.brokerwatch.config.service.KafkaClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the topology. A thread that fails is replaced; a record that cannot be read is logged by its place and passed
/// over.
public final class AlertStreams implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertStreams.class);
    private static final String APPLICATION = "brokerwatch-alerting";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long CACHE_BYTES = 16L << 20;

    private final Topology topology;
    private final Path stateFolder;
    private final Properties settings;
    private @Nullable KafkaStreams streams;

    public AlertStreams(Topology topology, KafkaClients kafka, Path stateFolder) {
        this.topology = topology;
        this.stateFolder = stateFolder;
        this.settings = kafka.streamsSettings(APPLICATION, stateFolder.toString());
        settings.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndContinueExceptionHandler.class);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
    }

    public void start() {
        settings.putIfAbsent("group.instance.id", InstanceId.of(APPLICATION, stateFolder));
        KafkaStreams created = new KafkaStreams(topology, settings);
        created.setUncaughtExceptionHandler(failure -> {
            LOG.error("a thread of alerting failed and is replaced", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        streams = created;
        created.start();
    }

    /// Empty while it runs; else what it is doing instead.
    public String trouble() {
        KafkaStreams.State state = streams == null ? KafkaStreams.State.CREATED : streams.state();
        return state == KafkaStreams.State.RUNNING ? "" : "the topology is " + state;
    }

    @Override
    public void close() {
        if (streams != null && !streams.close(PATIENCE)) {
            LOG.warn("the topology did not stop within {}", PATIENCE);
        }
    }
}
