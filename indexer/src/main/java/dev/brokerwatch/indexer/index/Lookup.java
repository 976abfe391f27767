package dev.brokerwatch.indexer.index;

import dev.brokerwatch.indexer.query.Facet;
import dev.brokerwatch.indexer.query.ListingQuery;
import dev.brokerwatch.indexer.query.Order;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked of a store. `after` is [Found#next] of the page before, for the same query and order.
public record Lookup(
        ListingQuery query,
        Order order,
        int limit,
        int offset,
        @Nullable String after,
        Set<Facet> facets) {

    public Lookup {
        facets = Set.copyOf(facets);
    }
}
