package dev.brokerwatch.alerting.grouping;

import static dev.brokerwatch.alerting.cast.TestListing.NOON;
import static dev.brokerwatch.alerting.cast.TestListing.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.alerting.cast.TestFlag;
import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.wire.JsonCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class GroupProcessorTest {

    private final KeyValueStore<String, GroupEntry> entries =
            Stores.keyValueStoreBuilder(
                            Stores.inMemoryKeyValueStore("news"),
                            Serdes.String(),
                            new JsonCodec<>(GroupEntry.class).serde())
                    .withLoggingDisabled()
                    .build();
    private final KeyValueStore<String, Position> told =
            Stores.keyValueStoreBuilder(
                            Stores.inMemoryKeyValueStore(ToldAlerts.STORE),
                            Serdes.String(),
                            new JsonCodec<>(Position.class).serde())
                    .withLoggingDisabled()
                    .build();
    private final List<Alert> counted = new ArrayList<>();
    private MockProcessorContext<String, Alert> context = new MockProcessorContext<>();
    private GroupProcessor processor = start();

    @Test
    void whatWaitedBeforeARestartIsToldAfterIt() {
        raise("1", NOON);
        raise("2", NOON.plusSeconds(60));
        assertThat(alerts()).hasSize(1);

        processor = start();
        raise("1", NOON.plusSeconds(120));
        wakeAt(NOON.plus(Duration.ofMinutes(59)));
        assertThat(alerts()).isEmpty();

        wakeAt(NOON.plus(Duration.ofMinutes(60)));
        assertThat(alerts())
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.listings().getFirst().id()).isEqualTo(post("2").id()));
    }

    @Test
    void aMarkThatWasLostInACrashDoesNotTellAFlagTwice() {
        raise("1", NOON);
        alerts();
        entries.delete("mark/" + TestFlag.on(post("1")).group() + "/" + post("1").id());

        raise("1", NOON.plusSeconds(1));
        wakeAt(NOON.plus(Duration.ofDays(1)));

        assertThat(alerts()).isEmpty();
    }

    @Test
    void aGroupThatWasLostInACrashTellsTheSameAlertAgain() {
        raise("1", NOON);
        Alert first = alerts().getFirst();
        entries.delete("group/" + TestFlag.on(post("1")).group());
        entries.delete("mark/" + TestFlag.on(post("1")).group() + "/" + post("1").id());

        raise("1", NOON.plusSeconds(1));

        assertThat(alerts()).extracting(Alert::id).containsExactly(first.id());
    }

    @Test
    void everyAlertThatGoesOutIsCounted() {
        raise("1", NOON);
        raise("2", NOON.plusSeconds(60));
        wakeAt(NOON.plus(Duration.ofDays(1)));

        assertThat(counted).hasSize(2);
    }

    private GroupProcessor start() {
        context = new MockProcessorContext<>();
        entries.init(context.getStateStoreContext(), entries);
        told.init(context.getStateStoreContext(), told);
        context.addStateStore(entries);
        context.addStateStore(told);
        GroupProcessor started = new GroupProcessor("news", counted::add);
        started.init(context);
        return started;
    }

    private void raise(String post, Instant now) {
        RaisedFlag flag = TestFlag.on(post(post));
        context.setRecordMetadata("flags", 0, now.toEpochMilli());
        context.setCurrentStreamTimeMs(now.toEpochMilli());
        processor.process(new Record<>(flag.group(), flag, now.toEpochMilli()));
    }

    private void wakeAt(Instant now) {
        context.scheduledPunctuators().getFirst().getPunctuator().punctuate(now.toEpochMilli());
    }

    /// Since they were asked for last.
    private List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>();
        context.forwarded().forEach(forward -> alerts.add(forward.record().value()));
        context.resetForwards();
        return alerts;
    }
}
