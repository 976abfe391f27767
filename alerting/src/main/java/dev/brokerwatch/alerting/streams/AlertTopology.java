package dev.brokerwatch.alerting.streams;

import dev.brokerwatch.alerting.grouping.Grouping;
import dev.brokerwatch.alerting.grouping.RaisedFlag;
import dev.brokerwatch.alerting.grouping.ToldAlerts;
import dev.brokerwatch.alerting.rules.RuleSet;
import dev.brokerwatch.alerting.sellers.Contribution;
import dev.brokerwatch.alerting.sellers.SeenListing;
import dev.brokerwatch.alerting.sellers.SellerProcessor;
import dev.brokerwatch.alerting.sellers.Yuan;
import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.record.offer.ListingEvent;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Partitions;
import dev.brokerwatch.config.wire.Topic;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// From `listings` to `alerts`:
///
/// ```text
/// listings ─▶ seller ─┬─ news ────────────────▶ group ──▶ alerts
///                     └─ backlog ─▶ (by site) ─▶ group ──▶ alerts
/// alerts ──▶ what was told, in every instance
/// ```
public final class AlertTopology {

    private static final String NEWS = "news";
    private static final String BACKLOG = "backlog";

    private AlertTopology() {}

    public static Topology of(RuleSet rules, Yuan yuan, Observer observer) {
        StreamsBuilder builder = new StreamsBuilder();
        ToldAlerts.addTo(builder);
        KStream<String, RaisedFlag> flags =
                builder.stream(
                                Topic.LISTINGS.topicName(),
                                Consumed.with(Serdes.String(), JsonCodec.LISTINGS.serde()))
                        .process(sellers(rules, yuan, observer.failures()))
                        .peek((group, raised) -> observer.flags().accept(raised.flag()));
        flags.filterNot((group, flag) -> flag.digest())
                .process(Grouping.in(NEWS, observer.alerts()))
                .to(Topic.ALERTS.topicName(), produced());
        flags.filter((group, flag) -> flag.digest())
                .repartition(
                        Repartitioned.<String, RaisedFlag>as(BACKLOG)
                                .withKeySerde(Serdes.String())
                                .withValueSerde(new JsonCodec<>(RaisedFlag.class).serde()))
                .process(Grouping.in(BACKLOG, observer.alerts()))
                .to(Topic.ALERTS.topicName(), produced());
        return builder.build();
    }

    private static ProcessorSupplier<String, ListingEvent, String, RaisedFlag> sellers(
            RuleSet rules, Yuan yuan, Consumer<RuleSet.Failure> failures) {
        return new ProcessorSupplier<>() {
            @Override
            public SellerProcessor get() {
                return new SellerProcessor(rules, yuan, failures);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        store(SellerProcessor.LISTINGS, new JsonCodec<>(SeenListing.class)),
                        store(SellerProcessor.TIMELINES, new JsonCodec<>(Contribution.class)));
            }
        };
    }

    private static <T> StoreBuilder<?> store(String name, JsonCodec<T> codec) {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(name), Serdes.String(), codec.serde())
                .withCachingEnabled();
    }

    private static Produced<String, Alert> produced() {
        return Produced.<String, Alert>with(Serdes.String(), JsonCodec.ALERTS.serde())
                .withStreamPartitioner((topic, group, alert, partitions) ->
                        Optional.of(Set.of(Partitions.ofSeller(alert.seller(), partitions))));
    }
}
