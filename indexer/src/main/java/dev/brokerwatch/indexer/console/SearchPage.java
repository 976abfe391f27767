package dev.brokerwatch.indexer.console;

import dev.brokerwatch.indexer.index.FacetCount;
import dev.brokerwatch.indexer.query.Facet;
import dev.brokerwatch.indexer.query.Order;
import dev.brokerwatch.indexer.search.Hit;
import dev.brokerwatch.indexer.search.SearchRequest;
import dev.brokerwatch.indexer.search.SearchResult;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the search page shows. Addresses in it are relative to the console.
///
/// @param problem why the query could not be read; empty when it could
public record SearchPage(
        SearchRequest asked,
        long total,
        List<Hit> hits,
        Map<String, List<FacetCount>> facets,
        String problem) {

    private static final int MOST_VALUES = 12;

    static SearchPage of(SearchRequest asked, SearchResult result) {
        return new SearchPage(asked, result.total(), result.hits(), result.facets(), "");
    }

    static SearchPage unreadable(SearchRequest asked, String problem) {
        return new SearchPage(asked, 0, List.of(), Map.of(), problem);
    }

    public List<String> orders() {
        return Arrays.stream(Order.By.values()).map(Order.By::label).toList();
    }

    public boolean isOrderedBy(String order) {
        return asked.order().by().label().equals(order);
    }

    /// The facets in the order in which people narrow a search.
    public List<String> facetNames() {
        return Arrays.stream(Facet.values()).map(Facet::label).toList();
    }

    public List<FacetCount> values(String facet) {
        List<FacetCount> counts = facets.getOrDefault(facet, List.of());
        return counts.subList(0, Math.min(counts.size(), MOST_VALUES));
    }

    /// The same search narrowed to one value of a facet.
    public String narrowed(String facet, String value) {
        String clause = facet + ":" + quoted(value);
        String query = asked.query().isBlank() ? clause : asked.query() + " " + clause;
        return address(query, 0);
    }

    public boolean hasPrevious() {
        return asked.offset() > 0;
    }

    public boolean hasNext() {
        return asked.offset() + hits.size() < total
                && asked.offset() + asked.limit() <= SearchRequest.LARGEST_OFFSET;
    }

    public String previous() {
        return address(asked.query(), Math.max(0, asked.offset() - asked.limit()));
    }

    public String next() {
        return address(asked.query(), asked.offset() + asked.limit());
    }

    public int from() {
        return hits.isEmpty() ? 0 : asked.offset() + 1;
    }

    public int to() {
        return asked.offset() + hits.size();
    }

    private String address(String query, int offset) {
        return "/?q="
                + URLEncoder.encode(query, StandardCharsets.UTF_8)
                + "&sort="
                + URLEncoder.encode(asked.order().toString(), StandardCharsets.UTF_8)
                + "&limit="
                + asked.limit()
                + "&offset="
                + offset;
    }

    private static String quoted(String value) {
        return value.matches("[A-Za-z0-9_.-]+") ? value : '"' + value.replace("\"", "\\\"") + '"';
    }
}
