package dev.brokerwatch.indexer.ingest;

import dev.brokerwatch.config.record.offer.CaptureReference;
import dev.brokerwatch.config.record.offer.ClusterId;
import dev.brokerwatch.config.record.offer.Contact;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.config.record.offer.Reason;
import dev.brokerwatch.config.record.offer.RedactedText;
import dev.brokerwatch.config.record.offer.Revision;
import dev.brokerwatch.config.record.offer.SampleSummary;
import dev.brokerwatch.config.record.offer.SellerId;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.wire.Json;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An offer as one capture shows it, redacted.
record Offer(
        ListingId id,
        SellerId seller,
        CrawlUrl url,
        RedactedText title,
        RedactedText text,
        Language language,
        Intent intent,
        OfferKind kind,
        ListingStatus status,
        double confidence,
        List<DataPackage> packages,
        List<Contact> contacts,
        SampleSummary sample,
        Set<String> tags,
        List<Reason> why,
        @Nullable PostTime published,
        CaptureReference evidence) {

    Offer {
        packages = List.copyOf(packages);
        contacts = List.copyOf(contacts);
        tags = Set.copyOf(tags);
        why = List.copyOf(why);
    }

    /// The listing as if nothing had been known of it before.
    Listing asListing() {
        Digest revision = digest(status);
        return new Listing(
                id,
                seller,
                url,
                evidence.page(),
                title,
                text,
                language,
                intent,
                kind,
                status,
                confidence,
                packages,
                contacts,
                sample,
                tags,
                why,
                published,
                evidence.capturedAt(),
                evidence.capturedAt(),
                ClusterId.startedBy(id),
                revision,
                List.of(new Revision(evidence.capturedAt(), revision, status, packages)),
                evidence);
    }

    private Digest digest(ListingStatus state) {
        return digest(title, text, intent, kind, state, packages, contacts);
    }

    /// Over all that a reader is told; nothing of how it was read, nor when.
    static Digest digest(
            RedactedText title,
            RedactedText text,
            Intent intent,
            OfferKind kind,
            ListingStatus status,
            List<DataPackage> packages,
            List<Contact> contacts) {
        return Digest.of(
                "revision",
                title.value(),
                text.value(),
                intent.label(),
                kind.label(),
                status.label(),
                Json.MAPPER.writeValueAsString(packages),
                Json.MAPPER.writeValueAsString(contacts));
    }
}
