package dev.brokerwatch.alerting.grouping;

import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/// For each group, how far its last alert reached. Read from `alerts` into every instance before anything else runs: the
/// watermark that keeps a replay from alerting anybody.
public final class ToldAlerts extends ContextualProcessor<String, Alert, Void, Void> {

    static final String STORE = "told";

    private @Nullable KeyValueStore<String, Position> positions;

    private ToldAlerts() {}

    public static void addTo(StreamsBuilder builder) {
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(STORE),
                                Serdes.String(),
                                new JsonCodec<>(Position.class).serde())
                        .withLoggingDisabled(),
                Topic.ALERTS.topicName(),
                Consumed.with(Serdes.String(), JsonCodec.ALERTS.serde()),
                ToldAlerts::new);
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        positions = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, Alert> alert) {
        Position position = Position.readFrom(alert.headers());
        if (position == null || positions == null) {
            return;
        }
        Position last = positions.get(alert.key());
        if (last == null || last.compareTo(position) < 0) {
            positions.put(alert.key(), position);
        }
    }
}
