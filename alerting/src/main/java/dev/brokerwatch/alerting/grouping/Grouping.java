package dev.brokerwatch.alerting.grouping;

import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.wire.JsonCodec;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// Supplies a [GroupProcessor] for each partition, with its store.
public final class Grouping implements ProcessorSupplier<String, RaisedFlag, String, Alert> {

    private final String store;
    private final Consumer<Alert> counter;

    private Grouping(String store, Consumer<Alert> counter) {
        this.store = store;
        this.counter = counter;
    }

    /// With a store of that name; `counter` is told of every alert that goes out.
    public static Grouping in(String store, Consumer<Alert> counter) {
        return new Grouping(store, counter);
    }

    @Override
    public GroupProcessor get() {
        return new GroupProcessor(store, counter);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(store),
                        Serdes.String(),
                        new JsonCodec<>(GroupEntry.class).serde()));
    }
}
