package dev.brokerwatch.alerting.cast;

import dev.brokerwatch.config.record.offer.AbsentPrice;
import dev.brokerwatch.config.record.offer.CaptureReference;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.ClusterId;
import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.DataField;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.ListingEvent;
import dev.brokerwatch.config.record.offer.ListingEventType;
import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.PriceBasis;
import dev.brokerwatch.config.record.offer.RedactedText;
import dev.brokerwatch.config.record.offer.Revision;
import dev.brokerwatch.config.record.offer.SampleSummary;
import dev.brokerwatch.config.record.offer.SellerId;
import dev.brokerwatch.config.record.offer.Volume;
import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.record.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A listing as a test says it: what matters is told, the rest is ordinary. Immutable; every method gives another one.
public record TestListing(
        String site,
        String seller,
        String post,
        Instant posted,
        Instant seen,
        OfferKind kind,
        Intent intent,
        ListingStatus status,
        String text,
        String cluster,
        List<DataPackage> packages) {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /// A post by `old-fox` on `forum`, written at noon and seen a minute later, that offers nothing yet.
    public static TestListing post(String post) {
        return new TestListing(
                "forum",
                "old-fox",
                post,
                NOON,
                NOON.plusSeconds(60),
                OfferKind.PACKAGE,
                Intent.SELL,
                ListingStatus.LIVE,
                "text of " + post,
                post,
                List.of());
    }

    /// With one more package, of `volume` records for `yuan` all told.
    public TestListing offering(Category category, long volume, String yuan) {
        return with(
                new DataPackage(
                        Set.of(category),
                        Set.of(DataField.NAME, DataField.PHONE),
                        new Volume(volume, VolumeKind.CLAIMED),
                        Price.Asked.of(yuan, Currency.CNY, PriceBasis.PACKAGE)));
    }

    /// With one more package that tells neither volume nor price.
    public TestListing offering(Category category) {
        return with(
                new DataPackage(
                        Set.of(category),
                        Set.of(),
                        null,
                        new Price.Absent(AbsentPrice.NEGOTIABLE)));
    }

    public TestListing with(DataPackage offered) {
        List<DataPackage> more = new ArrayList<>(packages);
        more.add(offered);
        return new TestListing(
                site, seller, post, posted, seen, kind, intent, status, text, cluster, more);
    }

    public TestListing by(String otherSeller) {
        return new TestListing(
                site,
                otherSeller,
                post,
                posted,
                seen,
                kind,
                intent,
                status,
                text,
                cluster,
                packages);
    }

    public TestListing on(String otherSite) {
        return new TestListing(
                otherSite, seller, post, posted, seen, kind, intent, status, text, cluster,
                packages);
    }

    /// Written `later` than noon and seen a minute after that.
    public TestListing postedAfter(Duration later) {
        Instant at = NOON.plus(later);
        return new TestListing(
                site,
                seller,
                post,
                at,
                at.plusSeconds(60),
                kind,
                intent,
                status,
                text,
                cluster,
                packages);
    }

    public TestListing firstSeenAfter(Duration later) {
        return new TestListing(
                site,
                seller,
                post,
                posted,
                NOON.plus(later),
                kind,
                intent,
                status,
                text,
                cluster,
                packages);
    }

    public TestListing inCluster(String other) {
        return new TestListing(
                site, seller, post, posted, seen, kind, intent, status, text, other, packages);
    }

    public TestListing of(OfferKind otherKind) {
        return new TestListing(
                site, seller, post, posted, seen, otherKind, intent, status, text, cluster,
                packages);
    }

    public TestListing of(Intent otherIntent) {
        return new TestListing(
                site,
                seller,
                post,
                posted,
                seen,
                kind,
                otherIntent,
                status,
                text,
                cluster,
                packages);
    }

    public TestListing now(ListingStatus other) {
        return new TestListing(
                site, seller, post, posted, seen, kind, intent, other, text, cluster, packages);
    }

    public TestListing saying(String other) {
        return new TestListing(
                site, seller, post, posted, seen, kind, intent, status, other, cluster, packages);
    }

    public SellerId sellerId() {
        return new SellerId(new SiteId(site), seller);
    }

    public static ListingId idOf(String site, String post) {
        return ListingId.of(new SiteId(site), new Host(site + ".example"), post, post);
    }

    public ListingId id() {
        return idOf(site, post);
    }

    public ListingEvent appeared() {
        return ListingEvent.of(ListingEventType.APPEARED, listing());
    }

    public ListingEvent happened(ListingEventType type) {
        return ListingEvent.of(type, listing());
    }

    public Listing listing() {
        CrawlUrl url = new CrawlUrl("http://" + site + ".example/thread/" + post);
        Digest revision = Digest.of(text, status.label(), intent.label(), packages.toString());
        return new Listing(
                id(),
                sellerId(),
                url,
                url,
                new RedactedText("title of " + post),
                new RedactedText(text),
                Language.ENGLISH,
                intent,
                kind,
                status,
                0.9,
                packages,
                List.of(),
                SampleSummary.NONE,
                Set.of(),
                List.of(),
                new PostTime(posted, PostTime.Precision.MINUTE, true),
                seen,
                seen,
                ClusterId.startedBy(idOf("any", cluster)),
                revision,
                List.of(new Revision(seen, revision, status, packages)),
                new CaptureReference(
                        "urn:uuid:00000000-0000-4000-8000-000000000000",
                        url,
                        seen,
                        Digest.of("page")));
    }
}
