package dev.brokerwatch.launcher.archive;

import dev.brokerwatch.config.service.ServiceException;
import dev.brokerwatch.config.wire.Topic;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Reads `pages` from its oldest record to the newest that is there when it starts, partition by partition. Belongs to one
/// thread; the consumer has no group.
final class PagesReplay {

    /// What is done with each record.
    @FunctionalInterface
    interface Step<E extends Exception> {
        void take(byte[] value) throws E;
    }

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int MOST_EMPTY_POLLS = 60;

    /// The records of one partition that are read: from `start` on, up to `end` and without it.
    private record Range(TopicPartition partition, long start, long end) {}

    private final Consumer<String, byte[]> consumer;
    private final List<Range> ranges;
    private long read;

    PagesReplay(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
        List<TopicPartition> partitions =
                consumer.partitionsFor(Topic.PAGES.topicName()).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
        this.ranges =
                consumer.endOffsets(partitions).entrySet().stream()
                        .map(end -> range(end.getKey(), starts, end.getValue()))
                        .sorted(Comparator.comparingInt(range -> range.partition().partition()))
                        .toList();
    }

    long total() {
        return ranges.stream().mapToLong(range -> range.end() - range.start()).sum();
    }

    long read() {
        return read;
    }

    /// @throws ServiceException when Kafka gives nothing more before the end
    <E extends Exception> void run(Step<E> step, BooleanSupplier stop) throws E {
        for (Range range : ranges) {
            consumer.assign(List.of(range.partition()));
            consumer.seek(range.partition(), range.start());
            int empty = 0;
            while (!stop.getAsBoolean() && consumer.position(range.partition()) < range.end()) {
                List<ConsumerRecord<String, byte[]>> records =
                        consumer.poll(PATIENCE).records(range.partition());
                empty = records.isEmpty() ? empty + 1 : 0;
                if (empty > MOST_EMPTY_POLLS) {
                    throw new ServiceException("Kafka gives no more of " + range.partition());
                }
                for (ConsumerRecord<String, byte[]> record : records) {
                    if (record.offset() < range.end()) {
                        read++;
                        step.take(record.value());
                    }
                }
            }
        }
    }

    private static Range range(
            TopicPartition partition, Map<TopicPartition, Long> starts, long end) {
        return new Range(partition, starts.getOrDefault(partition, 0L), end);
    }
}
