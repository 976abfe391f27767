package dev.brokerwatch.indexer.search;

import dev.brokerwatch.indexer.index.FacetCount;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was found.
///
/// @param total how many listings match, exactly
/// @param facets by the facet's label: the values with the most hits, most first
/// @param next the cursor of the next page, or null when this was the last
public record SearchResult(
        long total, List<Hit> hits, Map<String, List<FacetCount>> facets, @Nullable String next) {

    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }
}
