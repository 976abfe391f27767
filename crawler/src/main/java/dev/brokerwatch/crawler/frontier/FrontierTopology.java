package dev.brokerwatch.crawler.frontier;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.crawler.frontier.step.FrontierProcessor;
import dev.brokerwatch.crawler.frontier.step.Surroundings;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// From `reports` to `visits`:
///
/// ```text
///             ┌─▶ visits
/// reports ─▶ frontier ─▶ reports (seeds: links that leave their host)
///             │    └─▶ dead-letters
///          (store)
/// ```
public final class FrontierTopology {

    private static final String SOURCE = "inputs";
    private static final String PROCESSOR = "frontier";

    private FrontierTopology() {}

    public static Topology of(Surroundings surroundings) {
        return of(() -> new FrontierProcessor(surroundings));
    }

    static Topology of(ProcessorSupplier<String, FrontierInput, String, Object> processors) {
        StringSerializer keys = new StringSerializer();
        return new Topology()
                .addSource(
                        SOURCE,
                        new StringDeserializer(),
                        JsonCodec.REPORTS.deserializer(),
                        Topic.REPORTS.topicName())
                .addProcessor(PROCESSOR, processors, SOURCE)
                .addStateStore(store(), PROCESSOR)
                .addSink(
                        Topic.VISITS.topicName(),
                        Topic.VISITS.topicName(),
                        keys,
                        JsonCodec.VISITS.serializer(),
                        PROCESSOR)
                .addSink(
                        Topic.REPORTS.topicName(),
                        Topic.REPORTS.topicName(),
                        keys,
                        JsonCodec.REPORTS.serializer(),
                        PROCESSOR)
                .addSink(
                        Topic.DEAD_LETTERS.topicName(),
                        Topic.DEAD_LETTERS.topicName(),
                        keys,
                        JsonCodec.DEAD_LETTERS.serializer(),
                        PROCESSOR);
    }

    /// Without a record cache: it would write hosts and due entries in another order than they were made.
    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(FrontierProcessor.STORE),
                        Serdes.Bytes(),
                        Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(Map.of(TopicConfig.COMPRESSION_TYPE_CONFIG, "producer"));
    }
}
