package dev.brokerwatch.alerting.delivery;

import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.record.alert.AlertedListing;
import dev.brokerwatch.config.record.alert.Flag;
import dev.brokerwatch.config.record.alert.OfferedPackage;
import dev.brokerwatch.config.record.alert.Severity;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.DataField;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.PriceBasis;
import dev.brokerwatch.config.record.offer.RedactedText;
import dev.brokerwatch.config.record.offer.SellerId;
import dev.brokerwatch.config.record.offer.Volume;
import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.SiteId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// An alert that says it is a test, of the shape of real ones.
public final class TestSend {

    private static final String RULE = "test-send";

    private TestSend() {}

    public static Alert alert(Instant now) {
        SiteId site = new SiteId("example");
        CrawlUrl thread = new CrawlUrl("https://market.example/thread/1");
        ListingId listing = ListingId.of(site, thread.host(), RULE, RULE);
        SellerId seller = new SellerId(site, "nobody");
        return new Alert(
                Digest.of(RULE, now.toString()).shortForm(),
                RULE + "/" + seller.key(),
                RULE,
                Severity.INFO,
                seller,
                now,
                "This is a test of brokerwatch; nothing has happened.",
                List.of(new Flag(RULE, Severity.INFO, listing, now, "somebody asked for a test")),
                List.of(shown(listing, thread, now)),
                1);
    }

    private static AlertedListing shown(ListingId listing, CrawlUrl thread, Instant now) {
        DataPackage offered =
                new DataPackage(
                        Set.of(Category.ECOMMERCE_ORDER),
                        Set.of(DataField.NAME, DataField.PHONE),
                        new Volume(30_000, VolumeKind.CLAIMED),
                        Price.Asked.of("20", Currency.CNY, PriceBasis.PACKAGE));
        return new AlertedListing(
                listing,
                thread,
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                List.of(new OfferedPackage(offered, new BigDecimal("0.000667"))),
                ListingStatus.LIVE,
                now);
    }
}
