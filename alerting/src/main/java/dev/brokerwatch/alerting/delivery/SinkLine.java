package dev.brokerwatch.alerting.delivery;

import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.WireException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// The line in which alerts wait for one sink: the head is tried until the sink has it, and only then its offset is
/// committed. While the head waits, the consumer stays in its group by polling with its partitions paused, and that poll
/// is also the wait. Not thread-safe.
final class SinkLine implements ConsumerRebalanceListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SinkLine.class);
    private static final Duration LONGEST_POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(10);

    private final Sink sink;
    private final Consumer<String, byte[]> consumer;
    private final Backoff backoff;
    private final InstantSource clock;
    private final SinkMeters meters;

    private final Deque<ConsumerRecord<String, byte[]>> waiting = new ArrayDeque<>();
    private final Map<TopicPartition, OffsetAndMetadata> delivered = new HashMap<>();
    private int failures;
    private Instant retryAt = Instant.MIN;

    SinkLine(
            Sink sink,
            Consumer<String, byte[]> consumer,
            Backoff backoff,
            InstantSource clock,
            SinkMeters meters) {
        this.sink = sink;
        this.consumer = consumer;
        this.backoff = backoff;
        this.clock = clock;
        this.meters = meters;
    }

    void open() {
        consumer.subscribe(List.of(Topic.ALERTS.topicName()), this);
    }

    /// Ends a poll that is under way. The one method that another thread may call.
    void wakeUp() {
        consumer.wakeup();
    }

    /// What was delivered has been committed by every step.
    @Override
    public void close() {
        consumer.close();
    }

    /// Polls once, for a second at most, and delivers what can be delivered now, for some seconds: a slow sink must not
    /// keep the consumer from its group.
    void step() {
        consumer.poll(patience()).forEach(waiting::add);
        consumer.pause(consumer.assignment());
        Instant enough = clock.instant().plus(LONGEST_STEP);
        while (!waiting.isEmpty() && isTimeToTry(enough)) {
            deliver(waiting.getFirst());
        }
        commit();
        if (waiting.isEmpty()) {
            consumer.resume(consumer.assignment());
        }
        meters.lag(lag());
    }

    private boolean isTimeToTry(Instant enough) {
        Instant now = clock.instant();
        return !now.isBefore(retryAt) && now.isBefore(enough);
    }

    private Duration patience() {
        if (waiting.isEmpty()) {
            return LONGEST_POLL;
        }
        Duration left = Duration.between(clock.instant(), retryAt);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(LONGEST_POLL) > 0 ? LONGEST_POLL : left;
    }

    private void deliver(ConsumerRecord<String, byte[]> head) {
        switch (attempt(head)) {
            case Delivery.Delivered() -> {
                if (failures > 0) {
                    LOG.info("sink {} takes alerts again", sink.name());
                }
                failures = 0;
                waiting.removeFirst();
                delivered.put(
                        new TopicPartition(head.topic(), head.partition()),
                        new OffsetAndMetadata(head.offset() + 1));
            }
            case Delivery.Failed(String reason, Duration notBefore) -> {
                failures++;
                meters.failed();
                Duration delay = backoff.after(failures, notBefore);
                retryAt = clock.instant().plus(delay);
                LOG.atLevel(Integer.bitCount(failures) == 1 ? Level.WARN : Level.DEBUG)
                        .log(
                                "sink {} did not take an alert ({}), try {}; trying again in {}",
                                sink.name(),
                                reason,
                                failures,
                                delay);
            }
        }
    }

    /// What cannot be read will never be: it is counted and passed over.
    private Delivery attempt(ConsumerRecord<String, byte[]> head) {
        Alert alert;
        try {
            alert = JsonCodec.ALERTS.decode(head.value());
        } catch (WireException e) {
            meters.unreadable();
            LOG.warn(
                    "sink {} passes over {}-{} at {}: {}",
                    sink.name(),
                    head.topic(),
                    head.partition(),
                    head.offset(),
                    e.getMessage());
            return new Delivery.Delivered();
        }
        Delivery outcome = sink.deliver(alert);
        if (outcome instanceof Delivery.Delivered) {
            meters.delivered();
        }
        return outcome;
    }

    private void commit() {
        if (!delivered.isEmpty()) {
            consumer.commitSync(Map.copyOf(delivered));
            delivered.clear();
        }
    }

    private long lag() {
        long unread =
                consumer.assignment().stream()
                        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                        .sum();
        return unread + waiting.size();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit();
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        delivered.keySet().removeAll(partitions);
        waiting.removeIf(
                waits -> partitions.contains(new TopicPartition(waits.topic(), waits.partition())));
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // The next step pauses them where something waits.
    }
}
