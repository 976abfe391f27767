package dev.brokerwatch.indexer.ingest;

import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.ops.Metric;
import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.offer.ListingEvent;
import dev.brokerwatch.config.service.DeadLetters;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Partitions;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.indexer.ingest.PageReading.Failed;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// What the indexer tells the others. Nothing counts as told before [#flush] returns.
final class Outbox {

    private final Publisher publisher;
    private final DeadLetters deadLetters;
    private final Meters meters;
    private final int listingPartitions;

    /// The publisher stays the caller's to close.
    Outbox(Publisher publisher, int listingPartitions, Meters meters, InstantSource clock) {
        this.publisher = publisher;
        this.deadLetters = new DeadLetters(publisher, clock);
        this.meters = meters;
        this.listingPartitions = listingPartitions;
    }

    void tell(ListingEvent event) {
        publisher.send(
                Topic.LISTINGS,
                Partitions.ofSeller(event.listing().seller(), listingPartitions),
                event.listing().id().value(),
                JsonCodec.LISTINGS.encode(event));
        meters.counter(Metric.LISTING_EVENTS, event.type().label()).increment();
    }

    void hint(FrontierInput hint) {
        publisher.send(Topic.REPORTS, hint.host().value(), JsonCodec.REPORTS.encode(hint));
    }

    void bury(ConsumerRecord<?, ?> page, Failed failed) {
        deadLetters.put(page, failed.step(), failed.reason(), failed.recordId());
        meters.counter(Metric.DEAD_LETTERS, failed.step()).increment();
    }

    /// Returns when Kafka has acknowledged everything.
    void flush() {
        publisher.flush();
    }
}
