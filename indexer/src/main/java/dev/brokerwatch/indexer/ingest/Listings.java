package dev.brokerwatch.indexer.ingest;

import dev.brokerwatch.config.record.offer.ClusterId;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.config.record.offer.Revision;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Listings with one thing changed.
final class Listings {

    private Listings() {}

    static Listing withCluster(Listing listing, ClusterId cluster) {
        return new With(listing).cluster(cluster).make();
    }

    static Listing withHistory(Listing listing, List<Revision> history) {
        return new With(listing).history(history).make();
    }

    /// Another status is another revision.
    static Listing withStatus(Listing listing, ListingStatus status) {
        Digest revision =
                Offer.digest(
                        listing.title(),
                        listing.text(),
                        listing.intent(),
                        listing.kind(),
                        status,
                        listing.packages(),
                        listing.contacts());
        return new With(listing).status(status, revision).make();
    }

    /// Seen again as it was.
    static Listing seenAt(Listing listing, CrawlUrl page, Instant at) {
        return new With(listing).page(page).seen(listing.firstSeen(), at).make();
    }

    /// What `known` is from now on: as `seen` shows it, first seen and clustered as before.
    static Listing continuing(Listing known, Listing seen) {
        return new With(seen)
                .cluster(known.cluster())
                .seen(earlier(known.firstSeen(), seen.firstSeen()), seen.lastSeen())
                .published(seen.published() == null ? known.published() : seen.published())
                .make();
    }

    /// What `known` is when an older capture showed it too: as before, but perhaps first seen earlier.
    static Listing alsoSeenAt(Listing known, Listing seen) {
        Instant last =
                seen.lastSeen().isAfter(known.lastSeen()) ? seen.lastSeen() : known.lastSeen();
        return new With(known)
                .seen(earlier(known.firstSeen(), seen.firstSeen()), last)
                .published(known.published() == null ? seen.published() : known.published())
                .make();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// A listing in the making.
    private static final class With {
        private final Listing base;
        private CrawlUrl page;
        private ListingStatus status;
        private @Nullable PostTime published;
        private Instant firstSeen;
        private Instant lastSeen;
        private ClusterId cluster;
        private Digest revision;
        private List<Revision> history;

        With(Listing base) {
            this.base = base;
            this.page = base.page();
            this.status = base.status();
            this.published = base.published();
            this.firstSeen = base.firstSeen();
            this.lastSeen = base.lastSeen();
            this.cluster = base.cluster();
            this.revision = base.revision();
            this.history = base.history();
        }

        With page(CrawlUrl changed) {
            page = changed;
            return this;
        }

        With status(ListingStatus changed, Digest itsRevision) {
            status = changed;
            revision = itsRevision;
            return this;
        }

        With published(@Nullable PostTime changed) {
            published = changed;
            return this;
        }

        With seen(Instant first, Instant last) {
            firstSeen = first;
            lastSeen = last;
            return this;
        }

        With cluster(ClusterId changed) {
            cluster = changed;
            return this;
        }

        With history(List<Revision> changed) {
            history = changed;
            return this;
        }

        Listing make() {
            return new Listing(
                    base.id(),
                    base.seller(),
                    base.url(),
                    page,
                    base.title(),
                    base.text(),
                    base.language(),
                    base.intent(),
                    base.kind(),
                    status,
                    base.confidence(),
                    base.packages(),
                    base.contacts(),
                    base.sample(),
                    base.tags(),
                    base.why(),
                    published,
                    firstSeen,
                    lastSeen,
                    cluster,
                    revision,
                    history,
                    base.evidence());
        }
    }
}
