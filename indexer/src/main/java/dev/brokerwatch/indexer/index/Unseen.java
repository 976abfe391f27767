package dev.brokerwatch.indexer.index;

import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.indexer.dedup.Fingerprint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What was put since the last refresh, which the searcher does not see yet. Any thread may ask [#get]; the rest is the
/// writer's.
final class Unseen {

    private final Map<ListingId, IndexedListing> listings = new ConcurrentHashMap<>();
    private final Map<String, Set<ListingId>> byBand = new ConcurrentHashMap<>();
    private final Map<CrawlUrl, Set<ListingId>> byPage = new ConcurrentHashMap<>();

    void put(IndexedListing indexed) {
        ListingId id = indexed.listing().id();
        listings.put(id, indexed);
        for (String band : indexed.fingerprint().bands()) {
            byBand.computeIfAbsent(band, _ -> new LinkedHashSet<>()).add(id);
        }
        byPage.computeIfAbsent(indexed.listing().page(), _ -> new LinkedHashSet<>()).add(id);
    }

    int size() {
        return listings.size();
    }

    boolean has(ListingId id) {
        return listings.containsKey(id);
    }

    Optional<IndexedListing> get(ListingId id) {
        return Optional.ofNullable(listings.get(id));
    }

    List<IndexedListing> seenOn(CrawlUrl page) {
        return byPage.getOrDefault(page, Set.of()).stream()
                .map(this::latest)
                .filter(indexed -> indexed.listing().page().equals(page))
                .filter(indexed -> indexed.listing().status() != ListingStatus.GONE)
                .toList();
    }

    List<IndexedListing> alike(Fingerprint fingerprint) {
        Set<ListingId> ids = new LinkedHashSet<>();
        for (String band : fingerprint.bands()) {
            ids.addAll(byBand.getOrDefault(band, Set.of()));
        }
        return ids.stream().map(this::latest).toList();
    }

    private IndexedListing latest(ListingId id) {
        return get(id).orElseThrow();
    }

    void clear() {
        listings.clear();
        byBand.clear();
        byPage.clear();
    }
}
