package dev.brokerwatch.crawler.frontier;

import dev.brokerwatch.config.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/// Closes planning while the indexer is so far behind that pages might be deleted unread: when what it has not read takes
/// more than a share of the bytes that a partition of `pages` may hold, or waits longer than that share of the time that
/// records are kept; or while whoever owns this process has a reason of his own. One thread looks, any thread asks.
public final class PlanningGate implements Supplier<String> {

    static final String INDEXER = "brokerwatch-indexer";

    private final double share;
    private final InstantSource clock;
    private final Supplier<String> held;
    private volatile String reason = "";

    /// @param share of what retention holds, above 0 and at most 1
    /// @param held another reason to plan nothing, empty while there is none; asked at each look
    public PlanningGate(double share, InstantSource clock, Supplier<String> held) {
        this.share = share;
        this.clock = clock;
        this.held = held;
    }

    /// Why nothing is to be planned; empty while planning goes on.
    @Override
    public String get() {
        return reason;
    }

    /// Asks the broker once. When it does not answer, things stay as they are.
    public void look(Admin admin) throws ExecutionException, InterruptedException {
        judge(unread(admin));
    }

    void judge(List<Unread> partitions) {
        String other = held.get();
        if (!other.isEmpty()) {
            reason = other;
            return;
        }
        for (Unread partition : partitions) {
            if (partition.shareOfBytes() > share || partition.isTooOld()) {
                reason =
                        "the indexer is "
                                + partitions.stream().mapToLong(Unread::lag).sum()
                                + " pages behind; planning goes on when it has caught up";
                return;
            }
        }
        reason = "";
    }

    private List<Unread> unread(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, PartitionEnds> ends = PartitionEnds.of(Topic.PAGES, admin);
        Map<TopicPartition, OffsetAndMetadata> committed =
                admin.listConsumerGroupOffsets(INDEXER).partitionsToOffsetAndMetadata().get();
        Config config = configOf(admin);
        long mostBytes = number(config, TopicConfig.RETENTION_BYTES_CONFIG);
        Map<TopicPartition, Long> sizes = sizes(admin);
        Map<TopicPartition, Long> old = oldOffsets(admin, ends, config);
        List<Unread> unread = new ArrayList<>();
        ends.forEach((partition, kept) -> {
            OffsetAndMetadata read = committed.get(partition);
            unread.add(
                    new Unread(
                            kept,
                            read == null ? null : read.offset(),
                            sizes.getOrDefault(partition, 0L),
                            mostBytes,
                            old == null ? null : old.get(partition)));
        });
        return unread;
    }

    private @Nullable Map<TopicPartition, Long> oldOffsets(
            Admin admin, Map<TopicPartition, PartitionEnds> ends, Config config)
            throws ExecutionException, InterruptedException {
        long keptMillis = number(config, TopicConfig.RETENTION_MS_CONFIG);
        if (keptMillis <= 0) {
            return null;
        }
        Instant oldest = clock.instant().minus(Duration.ofMillis((long) (keptMillis * share)));
        return PartitionEnds.offsets(
                admin,
                List.copyOf(ends.keySet()),
                () -> OffsetSpec.forTimestamp(oldest.toEpochMilli()));
    }

    private static Config configOf(Admin admin) throws ExecutionException, InterruptedException {
        ConfigResource topic =
                new ConfigResource(ConfigResource.Type.TOPIC, Topic.PAGES.topicName());
        Config config = admin.describeConfigs(List.of(topic)).all().get().get(topic);
        return config == null ? new Config(List.of()) : config;
    }

    private static long number(Config config, String name) {
        ConfigEntry entry = config.get(name);
        return entry == null ? -1 : Long.parseLong(entry.value());
    }

    /// The largest of a partition's copies.
    private static Map<TopicPartition, Long> sizes(Admin admin)
            throws ExecutionException, InterruptedException {
        List<Integer> brokers =
                admin.describeCluster().nodes().get().stream().map(Node::id).toList();
        Map<TopicPartition, Long> sizes = new HashMap<>();
        for (Map<String, LogDirDescription> folders :
                admin.describeLogDirs(brokers).allDescriptions().get().values()) {
            for (LogDirDescription folder : folders.values()) {
                folder.replicaInfos()
                        .forEach((partition, copy) ->
                                sizes.merge(partition, copy.size(), Math::max));
            }
        }
        return sizes;
    }
}
