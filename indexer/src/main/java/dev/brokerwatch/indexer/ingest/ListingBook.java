package dev.brokerwatch.indexer.ingest;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.offer.ClusterId;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.ListingEvent;
import dev.brokerwatch.config.record.offer.ListingEventType;
import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.indexer.dedup.Fingerprint;
import dev.brokerwatch.indexer.dedup.Fingerprinter;
import dev.brokerwatch.indexer.dedup.SameOffer;
import dev.brokerwatch.indexer.index.Absence;
import dev.brokerwatch.indexer.index.IndexedListing;
import dev.brokerwatch.indexer.index.ListingStore;
import dev.brokerwatch.indexer.ingest.PageReading.Parsed;
import dev.brokerwatch.indexer.ingest.PageReading.SeenPost;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts what pages tell beside what is known, and tells what became of it. One thread uses it. The same reading again
/// leaves the store as it is.
final class ListingBook {

    private static final int MOST_ON_A_PAGE = 500;
    private static final int MOST_CANDIDATES = 50;

    private final ListingStore store;
    private final Outbox outbox;
    private final History history;
    private final GoneRule goneRule;
    private final Fingerprinter fingerprinter = new Fingerprinter();

    ListingBook(ListingStore store, Outbox outbox, IngestSettings settings) {
        this.store = store;
        this.outbox = outbox;
        this.history = new History(settings.checkedEvery());
        this.goneRule = settings.goneRule();
    }

    void enter(PageReading reading) {
        switch (reading) {
            case Parsed parsed -> parsed(parsed);
            case PageReading.Unchanged unchanged -> unchanged(unchanged);
            case PageReading.Vanished vanished ->
                    missed(vanished.site(), vanished.page(), vanished.at(), Set.of());
            case PageReading.PassedOver _, PageReading.Unanswered _, PageReading.Failed _ -> {}
        }
    }

    private void parsed(Parsed page) {
        Set<ListingId> there = new HashSet<>();
        for (SeenPost post : page.posts()) {
            if (post.offer() != null) {
                there.add(post.id());
                seen(post.offer().asListing());
            } else if (post.sold() && sold(post.id(), page.at())) {
                there.add(post.id());
            }
        }
        if (page.removed() || !page.posts().isEmpty()) {
            missed(page.site(), page.page(), page.at(), there);
        }
        outbox.hint(page.hint());
    }

    private void seen(Listing seen) {
        Optional<IndexedListing> before = store.get(seen.id());
        if (before.isEmpty()) {
            appeared(seen);
            return;
        }
        IndexedListing known = before.get();
        Merged merged = history.merge(known.listing(), seen);
        boolean found = known.absence() != null && seen.lastSeen().isAfter(known.absence().last());
        Absence absence = found ? null : known.absence();
        switch (merged) {
            case Merged.Known _ -> {
                if (found) {
                    store.put(new IndexedListing(known.listing(), known.fingerprint(), null));
                }
            }
            case Merged.Now now -> {
                store.put(new IndexedListing(now.listing(), fingerprintOf(known, now), absence));
                tell(now);
            }
        }
    }

    private Fingerprint fingerprintOf(IndexedListing known, Merged.Now now) {
        return now.listing().revision().equals(known.listing().revision())
                ? known.fingerprint()
                : fingerprinter.of(now.listing().title(), now.listing().text());
    }

    private void appeared(Listing seen) {
        Fingerprint fingerprint = fingerprinter.of(seen.title(), seen.text());
        Optional<ClusterId> cluster = clusterOf(seen, fingerprint);
        Listing listing = cluster.map(c -> Listings.withCluster(seen, c)).orElse(seen);
        store.put(new IndexedListing(listing, fingerprint, null));
        ListingEventType event =
                cluster.isPresent() ? ListingEventType.REPOSTED : ListingEventType.APPEARED;
        tell(new Merged.Now(listing, event, seen.lastSeen()));
    }

    /// The cluster of the likeliest listing that says the same.
    private Optional<ClusterId> clusterOf(Listing listing, Fingerprint fingerprint) {
        return store.alike(fingerprint, MOST_CANDIDATES).stream()
                .filter(other -> !other.listing().id().equals(listing.id()))
                .filter(other ->
                        SameOffer.isSame(
                                listing, fingerprint, other.listing(), other.fingerprint()))
                .map(IndexedListing::listing)
                .min(Comparator.comparing(Listing::firstSeen).thenComparing(Listing::id))
                .map(Listing::cluster);
    }

    /// A post that told an offer and now only says that it is sold.
    private boolean sold(ListingId id, Instant at) {
        Optional<IndexedListing> known = store.get(id);
        known.ifPresent(indexed -> {
            Listing sold = Listings.withStatus(indexed.listing(), ListingStatus.SOLD);
            seen(Listings.seenAt(sold, sold.page(), at));
        });
        return known.isPresent();
    }

    private void unchanged(PageReading.Unchanged page) {
        for (IndexedListing known : store.seenOn(page.page(), MOST_ON_A_PAGE)) {
            if (known.absence() != null) {
                missed(known, page.at());
            } else if (history.stillThere(known.listing(), page.at()) instanceof Merged.Now now) {
                store.put(new IndexedListing(now.listing(), known.fingerprint(), null));
                tell(now);
            }
        }
    }

    /// Whatever was last seen on this page and is not there now.
    private void missed(SiteId site, CrawlUrl page, Instant at, Set<ListingId> there) {
        List<IndexedListing> missing =
                store.seenOn(page, MOST_ON_A_PAGE).stream()
                        .filter(known -> !there.contains(known.listing().id()))
                        .filter(known -> at.isAfter(known.listing().lastSeen()))
                        .toList();
        boolean news = missing.stream().anyMatch(known -> known.absence() == null);
        missing.forEach(known -> missed(known, at));
        if (news) {
            outbox.hint(
                    new FrontierInput.Watch(
                            site,
                            page.host(),
                            page,
                            goneRule.lookEvery(),
                            at.plus(goneRule.watchFor())));
        }
    }

    private void missed(IndexedListing known, Instant at) {
        Absence absence = known.absence() == null ? Absence.firstAt(at) : known.absence().again(at);
        if (absence.equals(known.absence())) {
            return;
        }
        Merged merged =
                goneRule.isGone(absence) ? history.gone(known.listing(), at) : new Merged.Known();
        Listing listing = merged instanceof Merged.Now now ? now.listing() : known.listing();
        store.put(new IndexedListing(listing, known.fingerprint(), absence));
        if (merged instanceof Merged.Now now) {
            tell(now);
        }
    }

    private void tell(Merged.Now now) {
        ListingEvent event = ListingEvent.of(now.event(), now.listing());
        outbox.tell(new ListingEvent(event.id(), event.type(), now.at(), now.listing()));
    }
}
