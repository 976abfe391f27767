package dev.brokerwatch.crawler.frontier;

import dev.brokerwatch.config.wire.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// The offsets of the oldest record that a partition keeps, and of the one that comes next.
record PartitionEnds(long earliest, long latest) {

    static Map<TopicPartition, PartitionEnds> of(Topic topic, Admin admin)
            throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = partitionsOf(topic, admin);
        Map<TopicPartition, Long> earliest = offsets(admin, partitions, OffsetSpec::earliest);
        Map<TopicPartition, Long> latest = offsets(admin, partitions, OffsetSpec::latest);
        Map<TopicPartition, PartitionEnds> ends = new HashMap<>();
        for (TopicPartition partition : partitions) {
            ends.put(
                    partition,
                    new PartitionEnds(
                            earliest.getOrDefault(partition, 0L),
                            latest.getOrDefault(partition, 0L)));
        }
        return ends;
    }

    static List<TopicPartition> partitionsOf(Topic topic, Admin admin)
            throws ExecutionException, InterruptedException {
        return admin
                .describeTopics(List.of(topic.topicName()))
                .allTopicNames()
                .get()
                .values()
                .stream()
                .flatMap(description -> description.partitions().stream())
                .map(partition -> new TopicPartition(topic.topicName(), partition.partition()))
                .toList();
    }

    /// -1 where no record fits.
    static Map<TopicPartition, Long> offsets(
            Admin admin, List<TopicPartition> partitions, Supplier<OffsetSpec> which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, ListOffsetsResultInfo> found =
                admin.listOffsets(
                                partitions.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        partition -> partition,
                                                        partition -> which.get())))
                        .all()
                        .get();
        Map<TopicPartition, Long> offsets = new HashMap<>();
        found.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }
}
