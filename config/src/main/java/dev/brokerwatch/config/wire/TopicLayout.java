package dev.brokerwatch.config.wire;

import java.time.Duration;

/// How the topics lie on a cluster. `pagesBytes` bounds all partitions of `pages` together, in bytes.
public record TopicLayout(int partitions, short replication, Duration pagesKept, long pagesBytes) {

    private static final long SMALLEST_SEGMENT = 16L << 20;
    private static final long LARGEST_SEGMENT = 256L << 20;

    public TopicLayout {
        if (partitions < 1 || replication < 1 || pagesBytes < SMALLEST_SEGMENT * partitions) {
            throw new IllegalArgumentException(
                    "partitions and replication are at least 1, and pages need "
                            + SMALLEST_SEGMENT
                            + " bytes a partition");
        }
    }

    /// One broker in this process: 4 partitions, raw pages for 24 hours and at most 2 GB.
    public static TopicLayout embedded() {
        return new TopicLayout(4, (short) 1, Duration.ofHours(24), 2_000_000_000L);
    }

    /// A cluster: 12 partitions, raw pages for 7 days and at most 200 GB.
    public static TopicLayout cluster(short replication) {
        return new TopicLayout(12, replication, Duration.ofDays(7), 200_000_000_000L);
    }

    /// Only closed segments are deleted, so a segment is a quarter of what a partition may hold.
    long segmentBytes() {
        return Math.clamp(pagesBytes / partitions / 4, SMALLEST_SEGMENT, LARGEST_SEGMENT);
    }
}
