package dev.brokerwatch.alerting.delivery;

import static dev.brokerwatch.alerting.cast.TestListing.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.alerting.cast.TestAlert;
import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SinkLineTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topic.ALERTS.topicName(), 0);
    private static final Backoff DOUBLING =
            new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), new Random(1));

    private final RecordingSink sink = new RecordingSink();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final Meters meters = new Meters();
    private Instant now = NOON;
    private SinkLine line;

    @BeforeEach
    void open() {
        line = new SinkLine(sink, consumer, DOUBLING, () -> now, new SinkMeters("r", meters));
        line.open();
        consumer.rebalance(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    }

    @AfterEach
    void close() {
        line.close();
        meters.close();
    }

    @Test
    void alertsAreDeliveredInOrderAndThenCommitted() {
        arrive(3);
        line.step();

        assertThat(sink.taken).containsExactlyElementsOf(ids(3));
        assertThat(committed()).isEqualTo(3);
    }

    @Test
    void whatASinkDoesNotTakeIsTriedAgainBeforeAnythingElse() {
        sink.failures = 2;
        arrive(3);
        line.step();
        assertThat(sink.taken).isEmpty();
        assertThat(committed()).isZero();

        for (int minute = 0; minute < 3; minute++) {
            now = now.plusSeconds(60);
            line.step();
        }

        assertThat(sink.taken).containsExactlyElementsOf(ids(3));
        assertThat(committed()).isEqualTo(3);
    }

    @Test
    void aSinkThatAsksToBeLeftAloneIsLeftAlone() {
        sink.failures = 1;
        sink.notBefore = Duration.ofMinutes(10);
        arrive(1);
        line.step();

        now = now.plus(Duration.ofMinutes(9));
        line.step();
        assertThat(sink.taken).isEmpty();

        now = now.plus(Duration.ofMinutes(1));
        line.step();
        assertThat(sink.taken).hasSize(1);
    }

    @Test
    void aSinkIsNeverGivenUp() {
        sink.failures = 100;
        arrive(1);
        for (int step = 0; step < 101; step++) {
            line.step();
            now = now.plus(Duration.ofMinutes(5));
        }

        assertThat(sink.taken).hasSize(1);
    }

    @Test
    void whileTheHeadWaitsNothingMoreIsRead() {
        sink.failures = 1;
        arrive(1);
        line.step();
        assertThat(consumer.paused()).isEqualTo(Set.of(PARTITION));

        now = now.plusSeconds(60);
        line.step();
        assertThat(consumer.paused()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsPassedOverAndCounted() {
        consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, 0, "g", new byte[] {9, 9}));
        line.step();

        assertThat(committed()).isEqualTo(1);
        assertThat(meters.scrape())
                .contains("brokerwatch_deliveries_total{outcome=\"unreadable\",sink=\"r\"} 1.0");
    }

    @Test
    void triesAndDeliveriesAreCounted() {
        sink.failures = 1;
        arrive(2);
        line.step();
        now = now.plusSeconds(60);
        line.step();

        assertThat(meters.scrape())
                .contains(
                        "brokerwatch_deliveries_total{outcome=\"delivered\",sink=\"r\"} 2.0",
                        "brokerwatch_deliveries_total{outcome=\"failed\",sink=\"r\"} 1.0");
    }

    @Test
    void whatMovesToAnotherProcessIsForgottenHere() {
        sink.failures = 1;
        arrive(2);
        line.step();
        consumer.rebalance(List.of());
        now = now.plusSeconds(60);
        line.step();

        assertThat(sink.taken).isEmpty();
    }

    private void arrive(int alerts) {
        for (int i = 0; i < alerts; i++) {
            consumer.addRecord(
                    new ConsumerRecord<>(
                            PARTITION.topic(),
                            0,
                            i,
                            "group",
                            JsonCodec.ALERTS.encode(TestAlert.about("p" + i))));
        }
    }

    private static List<String> ids(int alerts) {
        return IntStream.range(0, alerts).mapToObj(i -> TestAlert.about("p" + i).id()).toList();
    }

    private long committed() {
        OffsetAndMetadata offset = consumer.committed(Set.of(PARTITION)).get(PARTITION);
        return offset == null ? 0 : offset.offset();
    }
}
