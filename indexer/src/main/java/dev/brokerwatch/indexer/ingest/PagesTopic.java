package dev.brokerwatch.indexer.ingest;

import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.ServiceException;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.indexer.ingest.StartPosition.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/// Asks Kafka about topics that are read from a place of our own choosing.
final class PagesTopic {

    private static final String GROUP = "brokerwatch-indexer";
    private static final long PATIENCE_SECONDS = 30;

    private PagesTopic() {}

    /// A consumer of `pages` that stops loudly where its offset is out of range, and reads no more ahead than needed.
    static Consumer<String, byte[]> consumer(KafkaClients clients) {
        Map<String, String> settings = new HashMap<>(clients.extra());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "64");
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Integer.toString(16 << 20));
        return new KafkaClients(clients.bootstrapServers(), settings).consumer(GROUP, GROUP);
    }

    static Source describe(KafkaClients clients, Consumer<String, byte[]> consumer) {
        try (Admin admin = clients.admin(GROUP + "-admin")) {
            String cluster = get(admin.describeCluster().clusterId());
            TopicDescription topic = describe(admin, Topic.PAGES);
            List<TopicPartition> partitions = partitionsOf(topic);
            return new Source(
                    cluster,
                    topic.topicId().toString(),
                    byNumber(consumer.beginningOffsets(partitions)),
                    byNumber(consumer.endOffsets(partitions)));
        }
    }

    /// How many partitions a topic has.
    static int partitions(KafkaClients clients, Topic topic) {
        try (Admin admin = clients.admin(GROUP + "-admin")) {
            return describe(admin, topic).partitions().size();
        }
    }

    private static TopicDescription describe(Admin admin, Topic topic) {
        Map<String, TopicDescription> described =
                get(admin.describeTopics(List.of(topic.topicName())).allTopicNames());
        return Objects.requireNonNull(described.get(topic.topicName()), topic.topicName());
    }

    static List<TopicPartition> of(Topic topic, Collection<Integer> partitions) {
        return partitions.stream().map(p -> new TopicPartition(topic.topicName(), p)).toList();
    }

    private static List<TopicPartition> partitionsOf(TopicDescription topic) {
        return topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
    }

    private static Map<Integer, Long> byNumber(Map<TopicPartition, Long> offsets) {
        Map<Integer, Long> numbered = new HashMap<>();
        offsets.forEach((partition, offset) -> numbered.put(partition.partition(), offset));
        return numbered;
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new ServiceException(
                    "Kafka does not describe its topics: " + e.getMessage() + "; are they created?",
                    e);
        } catch (TimeoutException e) {
            throw new ServiceException(
                    "no Kafka answers within "
                            + PATIENCE_SECONDS
                            + " s: check --bootstrap-servers and that the broker runs",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceException("interrupted while asking Kafka for its topics", e);
        }
    }
}
