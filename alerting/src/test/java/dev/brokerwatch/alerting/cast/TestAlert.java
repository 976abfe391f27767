package dev.brokerwatch.alerting.cast;

import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.record.alert.AlertedListing;
import dev.brokerwatch.config.record.alert.Flag;
import dev.brokerwatch.config.record.alert.OfferedPackage;
import dev.brokerwatch.config.record.alert.Severity;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.site.Digest;
import java.math.BigDecimal;
import java.util.List;

/// Alerts of a rule `cheap-bulk` about thirty thousand shop customers for twenty yuan.
public final class TestAlert {

    private TestAlert() {}

    public static Alert about(String post) {
        Listing listing =
                TestListing.post(post).offering(Category.ECOMMERCE_ORDER, 30_000, "20").listing();
        AlertedListing shown =
                new AlertedListing(
                        listing.id(),
                        listing.url(),
                        listing.title(),
                        listing.text(),
                        List.of(
                                new OfferedPackage(
                                        listing.packages().getFirst(),
                                        new BigDecimal("0.000666666666666667"))),
                        listing.status(),
                        listing.lastSeen());
        Flag flag =
                new Flag(
                        "cheap-bulk",
                        Severity.HIGH,
                        listing.id(),
                        listing.eventTime(),
                        "30000 records for next to nothing");
        return new Alert(
                Digest.of("alert", post).shortForm(),
                "cheap-bulk/" + listing.seller().key(),
                "cheap-bulk",
                Severity.HIGH,
                listing.seller(),
                listing.eventTime(),
                "cheap-bulk: 30000 records for next to nothing, by old-fox on forum",
                List.of(flag),
                List.of(shown),
                1);
    }
}
