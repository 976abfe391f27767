package dev.brokerwatch.crawler.frontier;

import dev.brokerwatch.config.wire.Topic;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Finds out how far `reports` has been read on partitions where nothing comes: it notes where a partition ends at some
/// moment, and once the frontier's committed offset has reached that place, all that was appended before the moment has been taken in.
/// One thread looks, any thread asks.
public final class ReadProbe {

    /// Where the partition ended at a moment.
    record End(Instant at, long offset) {}

    private final InstantSource clock;
    private final Map<Integer, Instant> readThrough = new ConcurrentHashMap<>();
    private final Map<Integer, End> noted = new HashMap<>();

    public ReadProbe(InstantSource clock) {
        this.clock = clock;
    }

    /// A moment before which everything on the partition has been read; the epoch before the first answer.
    public Instant readThrough(int partition) {
        return readThrough.getOrDefault(partition, Instant.EPOCH);
    }

    /// Asks the broker once.
    public void look(Admin admin) throws ExecutionException, InterruptedException {
        Instant now = clock.instant();
        Map<TopicPartition, PartitionEnds> ends = PartitionEnds.of(Topic.REPORTS, admin);
        Map<TopicPartition, OffsetAndMetadata> committed =
                admin.listConsumerGroupOffsets(FrontierStreams.APPLICATION)
                        .partitionsToOffsetAndMetadata()
                        .get();
        ends.forEach((partition, end) -> {
            OffsetAndMetadata read = committed.get(partition);
            note(partition.partition(), now, end, read == null ? null : read.offset());
        });
    }

    /// @param committed null when nothing was ever committed: then reading begins at the oldest record
    void note(int partition, Instant at, PartitionEnds ends, @Nullable Long committed) {
        long read = committed == null ? ends.earliest() : committed;
        End earlier = noted.get(partition);
        if (earlier != null && read >= earlier.offset()) {
            readThrough.put(partition, earlier.at());
        }
        if (read >= ends.latest()) {
            readThrough.put(partition, at);
            noted.remove(partition);
        } else if (earlier == null || read >= earlier.offset()) {
            noted.put(partition, new End(at, ends.latest()));
        }
    }
}
