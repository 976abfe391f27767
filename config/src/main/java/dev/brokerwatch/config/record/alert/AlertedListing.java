package dev.brokerwatch.config.record.alert;

import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.offer.RedactedText;
import dev.brokerwatch.config.record.site.CrawlUrl;
import java.time.Instant;
import java.util.List;

/// A listing as an alert refers to it: where it is, what it offers, a redacted excerpt, and when it was last seen alive.
public record AlertedListing(
        ListingId id,
        CrawlUrl url,
        RedactedText title,
        RedactedText excerpt,
        List<OfferedPackage> packages,
        ListingStatus status,
        Instant lastSeenAlive) {

    public AlertedListing {
        packages = List.copyOf(packages);
    }
}
