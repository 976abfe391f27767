package dev.brokerwatch.config.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/// The topics by which the parts meet. Nothing else connects them.
public enum Topic {
    /// What the frontier learns: seeds, visit reports, hints, commands. Keyed by host.
    REPORTS("reports", Duration.ofDays(3)),
    /// Visits for fetchers. Keyed by host.
    VISITS("visits", Duration.ofDays(1)),
    /// One uncompressed WARC record a URL fetched. Keyed by host.
    PAGES("pages", Duration.ofDays(7)),
    /// Events with the whole redacted listing. Keyed by listing, partitioned by seller, compacted.
    LISTINGS("listings", Duration.ofDays(30)),
    /// Alerts. Keyed by group, partitioned by seller.
    ALERTS("alerts", Duration.ofDays(90)),
    /// What people decide. Keyed by case or listing, kept for ever.
    CASES("cases", Duration.ofMillis(-1)),
    /// What could not be processed: reason and reference. Keyed by source topic.
    DEAD_LETTERS("dead-letters", Duration.ofDays(30));

    public static final int LARGEST_MESSAGE = 8 * 1024 * 1024;

    private final String suffix;
    private final Duration kept;

    Topic(String suffix, Duration kept) {
        this.suffix = suffix;
        this.kept = kept;
    }

    /// The topic's name in Kafka: `brokerwatch.pages`.
    public String topicName() {
        return "brokerwatch." + suffix;
    }

    /// The topic with its settings. `partitions` places hosts and state and is never changed later.
    public NewTopic describe(TopicLayout layout) {
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_MESSAGE));
        if (this == LISTINGS) {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            settings.put(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, Long.toString(kept.toMillis()));
        } else {
            settings.put(
                    TopicConfig.RETENTION_MS_CONFIG, Long.toString(keptFor(layout).toMillis()));
        }
        long bytes = boundOf(layout);
        if (bytes > 0) {
            long perPartition = bytes / layout.partitions();
            settings.put(TopicConfig.RETENTION_BYTES_CONFIG, Long.toString(perPartition));
        }
        settings.put(TopicConfig.SEGMENT_BYTES_CONFIG, Long.toString(layout.segmentBytes()));
        return new NewTopic(topicName(), layout.partitions(), layout.replication())
                .configs(settings);
    }

    /// What all partitions together may hold; 0 for what is small, or must not be lost.
    private long boundOf(TopicLayout layout) {
        return switch (this) {
            case PAGES -> layout.pagesBytes();
            case REPORTS, VISITS -> layout.pagesBytes() / 4;
            case LISTINGS, ALERTS, CASES, DEAD_LETTERS -> 0;
        };
    }

    private Duration keptFor(TopicLayout layout) {
        return this == PAGES ? layout.pagesKept() : kept;
    }
}
