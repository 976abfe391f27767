package dev.brokerwatch.indexer.ingest;

import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.ListingEvent;
import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.WireException;
import dev.brokerwatch.indexer.dedup.Fingerprinter;
import dev.brokerwatch.indexer.index.IndexedListing;
import dev.brokerwatch.indexer.index.ListingStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills an empty store from `listings`, whose every event holds the whole listing: the last of each counts. What was
/// missed of a listing so far is forgotten; the evidence that it is gone is gathered anew.
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final ListingStore store;
    private final Fingerprinter fingerprinter = new Fingerprinter();

    Rebuild(ListingStore store) {
        this.store = store;
    }

    /// Reads everything that was there when it began; returns how many events that were.
    long run(KafkaClients clients) {
        int number = PagesTopic.partitions(clients, Topic.LISTINGS);
        try (Consumer<String, byte[]> consumer =
                clients.consumer(null, "brokerwatch-index-rebuild")) {
            List<Integer> partitions = IntStream.range(0, number).boxed().toList();
            consumer.assign(PagesTopic.of(Topic.LISTINGS, partitions));
            return run(consumer);
        }
    }

    long run(Consumer<String, byte[]> consumer) {
        Map<TopicPartition, Long> end = consumer.endOffsets(consumer.assignment());
        consumer.seekToBeginning(consumer.assignment());
        long events = 0;
        while (end.entrySet().stream()
                .anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                if (record.value() != null && enter(record)) {
                    events++;
                }
            }
        }
        store.refresh();
        LOG.info("rebuilt the index: {} listings from {} events", store.size(), events);
        return events;
    }

    private boolean enter(ConsumerRecord<String, byte[]> record) {
        try {
            ListingEvent event = JsonCodec.LISTINGS.decode(record.value());
            Listing listing = event.listing();
            store.put(
                    new IndexedListing(
                            listing, fingerprinter.of(listing.title(), listing.text()), null));
            return true;
        } catch (WireException e) {
            LOG.warn(
                    "left out the unreadable event at {}-{} offset {}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
            return false;
        }
    }
}
