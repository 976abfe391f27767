package dev.brokerwatch.indexer.search;

import dev.brokerwatch.indexer.query.Facet;
import dev.brokerwatch.indexer.query.Order;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody searches for.
///
/// @param query in the query language; empty for everything
/// @param limit how many hits, 0 to [#LARGEST_LIMIT]; 0 only counts
/// @param offset how many hits to pass over, at most [#LARGEST_OFFSET]; further on goes a cursor
/// @param cursor what [SearchResult#next] said, with the same query and order; then `offset` is 0
/// @param facets what to count the hits by
public record SearchRequest(
        String query,
        Order order,
        int limit,
        int offset,
        @Nullable String cursor,
        Set<Facet> facets) {

    public static final int LARGEST_LIMIT = 1_000;
    public static final int LARGEST_OFFSET = 10_000;

    public SearchRequest {
        if (limit < 0 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException("a limit lies between 0 and " + LARGEST_LIMIT);
        }
        if (offset < 0 || offset > LARGEST_OFFSET) {
            throw new IllegalArgumentException(
                    "an offset lies between 0 and "
                            + LARGEST_OFFSET
                            + "; to read further, follow the cursor");
        }
        if (cursor != null && offset > 0) {
            throw new IllegalArgumentException("a request has a cursor or an offset, not both");
        }
        facets = facets.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(facets));
    }

    /// The first twenty hits by relevance, with all facets.
    public static SearchRequest of(String query) {
        return new SearchRequest(query, Order.RELEVANCE, 20, 0, null, EnumSet.allOf(Facet.class));
    }

    public SearchRequest orderedBy(Order other) {
        return new SearchRequest(query, other, limit, offset, cursor, facets);
    }

    public SearchRequest limitedTo(int hits) {
        return new SearchRequest(query, order, hits, offset, cursor, facets);
    }

    public SearchRequest after(String next) {
        return new SearchRequest(query, order, limit, 0, next, facets);
    }

    public SearchRequest withFacets(Set<Facet> others) {
        return new SearchRequest(query, order, limit, offset, cursor, others);
    }
}
