package dev.brokerwatch.indexer.cast;

import dev.brokerwatch.config.record.offer.CaptureReference;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.Channel;
import dev.brokerwatch.config.record.offer.ClusterId;
import dev.brokerwatch.config.record.offer.Contact;
import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.DataField;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.PriceBasis;
import dev.brokerwatch.config.record.offer.RedactedText;
import dev.brokerwatch.config.record.offer.SampleSummary;
import dev.brokerwatch.config.record.offer.SellerId;
import dev.brokerwatch.config.record.offer.Volume;
import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Listings to start from; a test changes what it is about.
public final class TestListings {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final SiteId BAZAAR = new SiteId("bazaar.example");

    private TestListings() {}

    /// 100,000 patients for 2,000 yuan in the first post of thread `thread` of the bazaar.
    public static Listing patients(String thread) {
        return listing(
                thread,
                "出售医院患者数据",
                "一手医院患者数据 100000条 2000元 支持测试",
                List.of(
                        offered(
                                Set.of(Category.MEDICAL),
                                100_000,
                                Price.Asked.of("2000", Currency.CNY, PriceBasis.PACKAGE))));
    }

    public static Listing listing(
            String thread, String title, String text, List<DataPackage> packages) {
        CrawlUrl page = new CrawlUrl("http://bazaar.example/thread-" + thread + "-1-1.html");
        ListingId id = ListingId.of(BAZAAR, page.host(), thread, "1");
        return new Listing(
                id,
                new SellerId(BAZAAR, "Tester"),
                page,
                page,
                new RedactedText(title),
                new RedactedText(text),
                Language.SIMPLIFIED_CHINESE,
                Intent.SELL,
                OfferKind.PACKAGE,
                ListingStatus.LIVE,
                0.9,
                packages,
                List.of(new Contact(Channel.QQ, "900000001")),
                SampleSummary.NONE,
                Set.of("freshness:daily"),
                List.of(),
                null,
                NOON,
                NOON,
                ClusterId.startedBy(id),
                Digest.of(title, text),
                List.of(),
                new CaptureReference(
                        "urn:uuid:00000000-0000-4000-8000-000000000001",
                        page,
                        NOON,
                        Digest.of("page")));
    }

    public static DataPackage offered(Set<Category> categories, long records, Price price) {
        return new DataPackage(
                categories,
                Set.of(DataField.NAME, DataField.PHONE),
                new Volume(records, VolumeKind.CLAIMED),
                price);
    }
}
