package dev.brokerwatch.config.service;

import dev.brokerwatch.config.wire.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Makes Kafka's clients with brokerwatch's settings: keys are strings, values bytes. `extra` holds the operator's own
/// settings (security, say), which come last.
public record KafkaClients(String bootstrapServers, Map<String, String> extra) {

    public KafkaClients {
        extra = Map.copyOf(extra);
    }

    public static KafkaClients of(String bootstrapServers) {
        return new KafkaClients(bootstrapServers, Map.of());
    }

    /// A producer that loses and repeats nothing on its way: acks from all, idempotent; lz4 over 128 KiB batches of at
    /// most 20 ms costs a third of the CPU of small batches.
    public Producer<String, byte[]> producer(String clientId) {
        return new KafkaProducer<>(
                producerSettings(clientId), new StringSerializer(), new ByteArraySerializer());
    }

    public Map<String, Object> producerSettings(String clientId) {
        Map<String, Object> settings = common(clientId);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.LARGEST_MESSAGE);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L << 20);
        settings.putAll(extra);
        return settings;
    }

    /// A consumer that commits only when told. `group` is null for one that is assigned its partitions by hand.
    public Consumer<String, byte[]> consumer(@Nullable String group, String clientId) {
        return new KafkaConsumer<>(
                consumerSettings(group, clientId),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /// The partitions of a member that was killed are given to others after ten seconds, not Kafka's 45.
    Map<String, Object> consumerSettings(@Nullable String group, String clientId) {
        Map<String, Object> settings = common(clientId);
        if (group != null) {
            settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        }
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, group == null ? "none" : "earliest");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Topic.LARGEST_MESSAGE);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.putAll(extra);
        return settings;
    }

    public Admin admin(String clientId) {
        Map<String, Object> settings = common(clientId);
        settings.putAll(extra);
        return Admin.create(settings);
    }

    /// What a Kafka Streams topology needs besides its own settings and its [InstanceId]. A commit every second keeps what a
    /// crash makes it restore small.
    public Properties streamsSettings(String applicationId, String stateFolder) {
        Properties settings = new Properties();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put("application.id", applicationId);
        settings.put("state.dir", stateFolder);
        settings.put("commit.interval.ms", 1_000);
        settings.put("processing.guarantee", "at_least_once");
        settings.put("producer.compression.type", "lz4");
        settings.put("producer.max.request.size", Topic.LARGEST_MESSAGE);
        settings.put("main.consumer.session.timeout.ms", 10_000);
        settings.put("main.consumer.heartbeat.interval.ms", 2_000);
        settings.putAll(extra);
        return settings;
    }

    private Map<String, Object> common(String clientId) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        return settings;
    }
}
