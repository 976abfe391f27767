package dev.brokerwatch.indexer.index;

import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.indexer.dedup.Fingerprint;
import dev.brokerwatch.indexer.query.ListingQuery;
import java.util.List;
import java.util.Optional;

/// Where listings are kept and found. One thread writes ([#put] to [#commit]); any number search. What is put is seen by
/// [#get], [#seenOn] and [#alike] at once, by searches after a [#refresh], and outlives the process after a [#commit].
/// Every method throws `UncheckedIOException` when the storage fails; nothing later than the last commit is promised then.
public interface ListingStore extends AutoCloseable {

    /// Puts a listing in the place of the one with its id.
    void put(IndexedListing listing);

    Optional<IndexedListing> get(ListingId id);

    /// The listings that are not gone and were last seen on this page, at most `limit`, by id.
    List<IndexedListing> seenOn(CrawlUrl page, int limit);

    /// Listings that share a band with the fingerprint, those that share most first, at most `limit`.
    List<IndexedListing> alike(Fingerprint fingerprint, int limit);

    /// Makes all that was put visible to searches.
    void refresh();

    /// Keeps all that was put, together with the position that it reflects: both or neither survive a crash.
    void commit(IndexPosition position);

    /// The position of the last commit; empty when there was none.
    Optional<IndexPosition> position();

    /// What searches see now.
    Found find(Lookup lookup);

    /// Whether a listing, as searches see it, matches.
    boolean matches(ListingId id, ListingQuery query);

    /// How many listings searches see.
    long size();

    @Override
    void close();
}
