package dev.brokerwatch.config.record.offer;

import dev.brokerwatch.config.record.site.Digest;
import java.time.Instant;

/// Something happened to a listing. Events may be repeated with the same `id`, which is made of the listing, the
/// revision and the type, and of no clock. `at` is the capture time of the page that told it.
public record ListingEvent(String id, ListingEventType type, Instant at, Listing listing) {

    public static ListingEvent of(ListingEventType type, Listing listing) {
        return new ListingEvent(idOf(type, listing), type, listing.lastSeen(), listing);
    }

    private static String idOf(ListingEventType type, Listing listing) {
        return Digest.of(listing.id().value(), listing.revision().value(), type.label())
                .shortForm();
    }
}
