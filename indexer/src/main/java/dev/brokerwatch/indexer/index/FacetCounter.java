package dev.brokerwatch.indexer.index;

import dev.brokerwatch.indexer.query.Facet;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// Counts hits by the values of a facet, a segment at a time, so that nothing is kept or built for each new reader.
final class FacetCounter {

    /// How many values of a facet are told.
    static final int MOST_VALUES = 50;

    private static final Comparator<FacetCount> MOST_FIRST =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

    private FacetCounter() {}

    static List<FacetCount> count(Facet facet, FacetsCollector hits) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (MatchingDocs segment : hits.getMatchingDocs()) {
            SortedSetDocValues values =
                    DocValues.getSortedSet(segment.context().reader(), Fields.of(facet));
            add(countOrdinals(segment, values), values, counts);
        }
        return counts.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .sorted(MOST_FIRST)
                .limit(MOST_VALUES)
                .toList();
    }

    private static int[] countOrdinals(MatchingDocs segment, SortedSetDocValues values)
            throws IOException {
        int[] counts = new int[Math.toIntExact(values.getValueCount())];
        DocIdSetIterator hits = segment.bits().iterator();
        if (hits == null || counts.length == 0) {
            return counts;
        }
        for (int hit = hits.nextDoc(); hit != DocIdSetIterator.NO_MORE_DOCS; hit = hits.nextDoc()) {
            if (values.advanceExact(hit)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }
        return counts;
    }

    private static void add(int[] ordinals, SortedSetDocValues values, Map<String, Long> counts)
            throws IOException {
        for (int ordinal = 0; ordinal < ordinals.length; ordinal++) {
            if (ordinals[ordinal] > 0) {
                counts.merge(
                        values.lookupOrd(ordinal).utf8ToString(),
                        (long) ordinals[ordinal],
                        Long::sum);
            }
        }
    }
}
