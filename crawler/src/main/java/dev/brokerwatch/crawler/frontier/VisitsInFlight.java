package dev.brokerwatch.crawler.frontier;

import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.WireException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The visits of a partition that were handed out since a moment, the last of each host: what `visits` holds, which lies
/// partitioned like `reports`. Where no moment is known, those of the last lease.
public final class VisitsInFlight implements BiFunction<Integer, Instant, List<Visit>> {

    private static final Logger LOG = LoggerFactory.getLogger(VisitsInFlight.class);

    /// By so much the broker's clock may be behind this process's.
    private static final Duration SPARE = Duration.ofSeconds(30);

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaClients kafka;
    private final Duration lease;
    private final InstantSource clock;

    public VisitsInFlight(KafkaClients kafka, Duration lease, InstantSource clock) {
        this.kafka = kafka;
        this.lease = lease;
        this.clock = clock;
    }

    @Override
    public List<Visit> apply(Integer partition, Instant mark) {
        TopicPartition visits = new TopicPartition(Topic.VISITS.topicName(), partition);
        String client = "brokerwatch-frontier-visits-" + partition;
        try (Consumer<String, byte[]> consumer = kafka.consumer(null, client)) {
            consumer.assign(List.of(visits));
            boolean unmarked = mark.equals(Instant.EPOCH);
            Instant since = (unmarked ? clock.instant().minus(lease) : mark).minus(SPARE);
            OffsetAndTimestamp from =
                    consumer.offsetsForTimes(Map.of(visits, since.toEpochMilli())).get(visits);
            if (from == null) {
                return List.of();
            }
            consumer.seek(visits, from.offset());
            return read(consumer, visits);
        }
    }

    private static List<Visit> read(Consumer<String, byte[]> consumer, TopicPartition visits) {
        long end = consumer.endOffsets(List.of(visits)).getOrDefault(visits, 0L);
        Map<String, ConsumerRecord<String, byte[]>> last = new HashMap<>();
        while (consumer.position(visits) < end) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                last.put(record.key(), record);
            }
        }
        List<Visit> found = new ArrayList<>(last.size());
        for (ConsumerRecord<String, byte[]> record : last.values()) {
            try {
                found.add(JsonCodec.VISITS.decode(record.value()));
            } catch (WireException e) {
                LOG.warn("no readable visit at {} offset {}", visits, record.offset());
            }
        }
        return found;
    }
}
