package dev.brokerwatch.indexer.search;

import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.site.Label;
import dev.brokerwatch.config.settings.ExchangeRates;
import dev.brokerwatch.indexer.index.FacetCount;
import dev.brokerwatch.indexer.index.Found;
import dev.brokerwatch.indexer.index.IndexedListing;
import dev.brokerwatch.indexer.index.ListingStore;
import dev.brokerwatch.indexer.index.Lookup;
import dev.brokerwatch.indexer.query.Facet;
import dev.brokerwatch.indexer.query.ListingQuery;
import dev.brokerwatch.indexer.query.QueryException;
import dev.brokerwatch.indexer.query.QueryParser;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The front door of the search. Thread-safe.
public final class ListingSearch {

    private final ListingStore store;
    private final QueryParser parser;
    private final HitWriter hits;

    /// The clock says what `now` means in a query. The store is the caller's to close.
    public ListingSearch(ListingStore store, ExchangeRates rates, InstantSource clock) {
        this.store = store;
        this.parser = new QueryParser(clock);
        this.hits = new HitWriter(rates);
    }

    /// Throws a [QueryException] on a query that cannot be read, `IllegalArgumentException` on a foreign cursor.
    public SearchResult search(SearchRequest request) throws QueryException {
        ListingQuery query = parser.parse(request.query());
        Found found =
                store.find(
                        new Lookup(
                                query,
                                request.order(),
                                request.limit(),
                                request.offset(),
                                request.cursor(),
                                request.facets()));
        return new SearchResult(
                found.total(),
                found.items().stream().map(hits::write).toList(),
                byLabel(found.facets()),
                found.next());
    }

    /// The whole listing with its history and reasons; empty when there is none of this id.
    public Optional<Listing> byId(ListingId id) {
        return store.get(id).map(IndexedListing::listing);
    }

    /// Which parts of a query a listing meets: why it is a hit, or why not.
    public List<ClauseMatch> explain(String query, ListingId id) throws QueryException {
        return ClauseWords.partsOf(parser.parse(query)).stream()
                .map(part -> new ClauseMatch(ClauseWords.of(part), store.matches(id, part)))
                .toList();
    }

    /// How many listings can be found.
    public long size() {
        return store.size();
    }

    private static Map<String, List<FacetCount>> byLabel(Map<Facet, List<FacetCount>> facets) {
        Map<String, List<FacetCount>> labelled = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            List<FacetCount> counts = facets.get(facet);
            if (counts != null) {
                labelled.put(Label.of(facet), counts);
            }
        }
        return labelled;
    }
}
