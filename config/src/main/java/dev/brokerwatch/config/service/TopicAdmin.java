package dev.brokerwatch.config.service;

import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.TopicLayout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that the topics are there before a service begins.
public final class TopicAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(TopicAdmin.class);
    private static final long PATIENCE_SECONDS = 30;
    private static final int MOST_TRIES = 100;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private TopicAdmin() {}

    /// Creates the topics that are missing. Those that exist are left as they are: their partitions place hosts and
    /// state, and their settings are the operator's.
    ///
    /// @return the number of partitions of each topic, by its name
    /// @throws ServiceException when no broker answers, or the topics differ in their number of partitions
    public static Map<String, Integer> ensure(KafkaClients clients, TopicLayout layout) {
        try (Admin admin = clients.admin("brokerwatch-topics")) {
            Set<String> existing = get(admin.listTopics().names(), clients);
            for (Topic topic : Topic.values()) {
                if (!existing.contains(topic.topicName())) {
                    create(admin, topic.describe(layout), clients);
                }
            }
            return partitions(admin, clients);
        }
    }

    /// Gives the topics that are there the settings of a layout, for a broker that is ours alone.
    ///
    /// @throws ServiceException when no broker answers, or it declines
    public static void adjust(KafkaClients clients, TopicLayout layout) {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Topic topic : Topic.values()) {
            List<AlterConfigOp> settings = new ArrayList<>();
            topic.describe(layout)
                    .configs()
                    .forEach((name, value) ->
                            settings.add(
                                    new AlterConfigOp(
                                            new ConfigEntry(name, value),
                                            AlterConfigOp.OpType.SET)));
            changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()), settings);
        }
        try (Admin admin = clients.admin("brokerwatch-topics")) {
            get(admin.incrementalAlterConfigs(changes).all(), clients);
        }
    }

    private static void create(Admin admin, NewTopic topic, KafkaClients clients) {
        try {
            get(admin.createTopics(List.of(topic)).all(), clients);
            LOG.info(
                    "created the topic {} with {} partitions", topic.name(), topic.numPartitions());
        } catch (ServiceException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static Map<String, Integer> partitions(Admin admin, KafkaClients clients) {
        List<String> names = Arrays.stream(Topic.values()).map(Topic::topicName).toList();
        Map<String, TopicDescription> described = describe(admin, names, clients);
        return described.values().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                TopicDescription::name, topic -> topic.partitions().size()));
    }

    /// A topic created just now can be unknown to the broker that is asked, for a moment.
    private static Map<String, TopicDescription> describe(
            Admin admin, List<String> names, KafkaClients clients) {
        for (int tries = 1; ; tries++) {
            try {
                return get(admin.describeTopics(names).allTopicNames(), clients);
            } catch (ServiceException e) {
                boolean unknown = e.getCause() instanceof UnknownTopicOrPartitionException;
                if (!unknown || tries == MOST_TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private static <T> T get(KafkaFuture<T> future, KafkaClients clients) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ServiceException(
                    "Kafka at " + clients.bootstrapServers() + " declined: " + cause.getMessage(),
                    cause);
        } catch (TimeoutException e) {
            throw new ServiceException(
                    "no Kafka answers at "
                            + clients.bootstrapServers()
                            + " within "
                            + PATIENCE_SECONDS
                            + " s: check --bootstrap-servers and that the broker runs",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceException("interrupted while asking Kafka for its topics", e);
        }
    }
}
