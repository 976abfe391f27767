package dev.brokerwatch.indexer.ingest;

import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.ListingEventType;
import java.time.Instant;

/// What came of putting a capture beside what was known.
sealed interface Merged {

    /// The capture tells nothing new.
    record Known() implements Merged {}

    /// The listing is now so; `event` tells others, as of the capture at `at`.
    record Now(Listing listing, ListingEventType event, Instant at) implements Merged {}
}
