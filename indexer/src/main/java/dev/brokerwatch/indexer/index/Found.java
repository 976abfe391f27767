package dev.brokerwatch.indexer.index;

import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.indexer.query.Facet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a store found: the exact number of matches, one page of them, counts by facet (most first), and where the next
/// page begins, or null after the last.
public record Found(
        long total, List<Item> items, Map<Facet, List<FacetCount>> facets, @Nullable String next) {

    /// A listing, the piece of its text that the query is about, and how many listings are in its cluster.
    public record Item(Listing listing, Excerpt excerpt, long clusterSize) {}

    public Found {
        items = List.copyOf(items);
        facets = Map.copyOf(facets);
    }
}
