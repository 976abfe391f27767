package dev.brokerwatch.indexer.ingest;

import dev.brokerwatch.config.record.crawl.FrontierInput.PageHint;
import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.config.record.offer.CaptureReference;
import dev.brokerwatch.config.record.offer.ClusterId;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.RedactedText;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.indexer.cast.TestListings;
import java.time.Instant;
import java.util.List;

/// Offers as captures show them.
final class TestOffers {

    static final ClusterId OTHER_CLUSTER = ClusterId.startedBy(TestListings.patients("other").id());

    private TestOffers() {}

    /// The patients' offer of a thread, with another text, as a capture of that moment shows it.
    static Offer seen(String thread, String text, Instant at) {
        return on(TestListings.patients(thread).page(), thread, text, at);
    }

    static Offer on(CrawlUrl page, String thread, String text, Instant at) {
        Listing base = TestListings.patients(thread);
        return new Offer(
                base.id(),
                base.seller(),
                base.url(),
                base.title(),
                new RedactedText(text),
                base.language(),
                base.intent(),
                base.kind(),
                base.status(),
                base.confidence(),
                base.packages(),
                base.contacts(),
                base.sample(),
                base.tags(),
                base.why(),
                null,
                new CaptureReference(
                        "urn:uuid:00000000-0000-4000-8000-000000000002",
                        page,
                        at,
                        Digest.of(page.value(), text)));
    }

    /// A thread with one post that offers something.
    static PageHint hint(CrawlUrl page) {
        return new PageHint(
                TestListings.BAZAAR,
                page.host(),
                page,
                TestListings.NOON,
                PageKind.THREAD,
                null,
                null,
                List.of(),
                1,
                1);
    }
}
