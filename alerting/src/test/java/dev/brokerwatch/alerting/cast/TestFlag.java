package dev.brokerwatch.alerting.cast;

import dev.brokerwatch.alerting.grouping.RaisedFlag;
import dev.brokerwatch.config.record.alert.AlertedListing;
import dev.brokerwatch.config.record.alert.Flag;
import dev.brokerwatch.config.record.alert.Severity;
import dev.brokerwatch.config.record.offer.Listing;
import java.time.Duration;
import java.util.List;

/// Flags of a rule `bulk` that rests for an hour.
public final class TestFlag {

    private TestFlag() {}

    public static RaisedFlag on(TestListing post) {
        Listing listing = post.listing();
        Flag flag =
                new Flag("bulk", Severity.HIGH, listing.id(), listing.eventTime(), "many records");
        AlertedListing shown =
                new AlertedListing(
                        listing.id(),
                        listing.url(),
                        listing.title(),
                        listing.text(),
                        List.of(),
                        listing.status(),
                        listing.lastSeen());
        return RaisedFlag.news(
                flag, shown, listing.seller(), listing.revision().shortForm(), Duration.ofHours(1));
    }
}
