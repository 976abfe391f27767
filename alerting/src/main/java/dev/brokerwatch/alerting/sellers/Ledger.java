package dev.brokerwatch.alerting.sellers;

import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.SellerId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/// The books of one partition: what each listing contributes now, by listing and by seller and time. Writing the same
/// listing twice leaves them as they were. Owned by the stream thread.
final class Ledger {

    /// How many of a seller's listings count, the newest: more say nothing new and cost time at every event.
    static final int MOST_LISTINGS = 2_000;

    private final KeyValueStore<String, SeenListing> listings;
    private final KeyValueStore<String, Contribution> timelines;
    private final UsualPrices usual = new UsualPrices();

    Ledger(
            KeyValueStore<String, SeenListing> listings,
            KeyValueStore<String, Contribution> timelines) {
        this.listings = listings;
        this.timelines = timelines;
        try (KeyValueIterator<String, SeenListing> all = listings.all()) {
            while (all.hasNext()) {
                KeyValue<String, SeenListing> entry = all.next();
                usual.add(entry.value.prices());
            }
        }
    }

    UsualPrices usual() {
        return usual;
    }

    /// Takes a listing's prices off its markets while it is compared with what others ask. To be followed by [#enter].
    void lift(Listing listing) {
        SeenListing seen = listings.get(listing.id().value());
        if (seen != null) {
            usual.remove(seen.prices());
        }
    }

    /// Enters the listing's contribution in place of its last one; an older capture than the last changes nothing.
    void enter(Listing listing) {
        String id = listing.id().value();
        SeenListing seen = listings.get(id);
        if (seen != null && seen.capturedAt().isAfter(listing.lastSeen())) {
            usual.add(seen.prices());
            return;
        }
        Contribution contribution = Contribution.of(listing);
        String key = key(listing.seller(), contribution);
        if (seen != null && !seen.timelineKey().equals(key)) {
            timelines.delete(seen.timelineKey());
        }
        timelines.put(key, contribution);
        SeenListing now = new SeenListing(key, listing.lastSeen(), PricePoint.of(listing));
        listings.put(id, now);
        usual.add(now.prices());
    }

    SellerHistory historyOf(SellerId seller) {
        List<Contribution> newest = new ArrayList<>();
        String prefix = seller.key() + "/";
        try (KeyValueIterator<String, Contribution> entries =
                timelines.reverseRange(prefix, prefix + '~')) {
            while (entries.hasNext() && newest.size() < MOST_LISTINGS) {
                newest.add(entries.next().value);
            }
        }
        return new SellerHistory(newest);
    }

    /// Sorts by seller, then by time: sixteen hexadecimal digits, the sign turned so that all sort as numbers.
    private static String key(SellerId seller, Contribution contribution) {
        String time = HexFormat.of().toHexDigits(contribution.at().toEpochMilli() ^ Long.MIN_VALUE);
        return seller.key() + "/" + time + "/" + contribution.listing();
    }
}
