package dev.brokerwatch.indexer.index;

import dev.brokerwatch.config.record.offer.ClusterId;
import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.indexer.query.Facet;
import dev.brokerwatch.indexer.query.ListingQuery;
import dev.brokerwatch.indexer.query.QueryField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What is read from one searcher, which is a snapshot.
final class LuceneReading {

    private final IndexSearcher searcher;
    private final LuceneQueries queries;
    private final Excerpts excerpts;

    LuceneReading(IndexSearcher searcher, LuceneQueries queries, Excerpts excerpts) {
        this.searcher = searcher;
        this.queries = queries;
        this.excerpts = excerpts;
    }

    Found find(Lookup lookup) throws IOException {
        Query query = queries.of(lookup.query());
        int wanted = lookup.offset() + lookup.limit();
        if (wanted == 0 && lookup.facets().isEmpty()) {
            return new Found(searcher.count(query), List.of(), Map.of(), null);
        }
        Sort sort = Sorting.of(lookup.order());
        FieldDoc after =
                lookup.after() == null ? null : Sorting.read(lookup.order(), lookup.after());
        TopFieldCollectorManager top =
                new TopFieldCollectorManager(sort, Math.max(1, wanted), after, Integer.MAX_VALUE);
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        TopFieldDocs hits;
        if (lookup.facets().isEmpty()) {
            hits = searcher.search(query, top);
        } else {
            Object[] both =
                    searcher.search(
                            query, new MultiCollectorManager(top, new FacetsCollectorManager()));
            hits = (TopFieldDocs) both[0];
            count(lookup.facets(), (FacetsCollector) both[1], facets);
        }
        return page(lookup, query, hits, facets);
    }

    private static void count(
            Set<Facet> wanted, FacetsCollector hits, Map<Facet, List<FacetCount>> facets)
            throws IOException {
        for (Facet facet : wanted) {
            facets.put(facet, FacetCounter.count(facet, hits));
        }
    }

    private Found page(
            Lookup lookup, Query query, TopFieldDocs hits, Map<Facet, List<FacetCount>> facets)
            throws IOException {
        int end = Math.min(hits.scoreDocs.length, lookup.offset() + lookup.limit());
        List<Found.Item> items = new ArrayList<>();
        for (int i = lookup.offset(); i < end; i++) {
            items.add(item(hits.scoreDocs[i].doc, query));
        }
        boolean full = !items.isEmpty() && items.size() == lookup.limit();
        return new Found(
                hits.totalHits.value(),
                items,
                facets,
                full ? cursor(lookup, hits.scoreDocs[end - 1]) : null);
    }

    private static @Nullable String cursor(Lookup lookup, ScoreDoc last) {
        return last instanceof FieldDoc sorted ? Sorting.cursorAfter(lookup.order(), sorted) : null;
    }

    private Found.Item item(int document, Query query) throws IOException {
        IndexedListing indexed = read(searcher.storedFields(), document);
        return new Found.Item(
                indexed.listing(),
                excerpts.of(indexed.listing().text(), query),
                sizeOf(indexed.listing().cluster()));
    }

    private long sizeOf(ClusterId cluster) throws IOException {
        Term term = new Term(Fields.of(QueryField.CLUSTER), cluster.value());
        return searcher.count(new TermQuery(term));
    }

    boolean matches(ListingId id, ListingQuery query) throws IOException {
        Query both =
                new BooleanQuery.Builder()
                        .add(idIs(id), Occur.FILTER)
                        .add(queries.of(query), Occur.FILTER)
                        .build();
        return searcher.count(both) > 0;
    }

    static Query idIs(ListingId id) {
        return new TermQuery(new Term(Fields.of(QueryField.ID), id.value()));
    }

    /// The listings that a query finds, in the order of the sort, at most `limit`.
    List<IndexedListing> read(Query query, int limit, Sort sort) throws IOException {
        return read(searcher.search(query, limit, sort));
    }

    /// The listings that a query finds, best first, at most `limit`.
    List<IndexedListing> read(Query query, int limit) throws IOException {
        return read(searcher.search(query, limit));
    }

    private List<IndexedListing> read(TopDocs hits) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<IndexedListing> listings = new ArrayList<>();
        for (ScoreDoc hit : hits.scoreDocs) {
            listings.add(read(stored, hit.doc));
        }
        return listings;
    }

    long size() throws IOException {
        return searcher.count(LuceneQueries.LISTINGS);
    }

    private static IndexedListing read(StoredFields stored, int document) throws IOException {
        BytesRef record =
                stored.document(document, Set.of(Fields.RECORD)).getBinaryValue(Fields.RECORD);
        if (record == null) {
            throw new IOException("a listing in the index has no record; rebuild the index");
        }
        byte[] bytes = new byte[record.length];
        System.arraycopy(record.bytes, record.offset, bytes, 0, record.length);
        return ListingBlock.CODEC.decode(bytes);
    }
}
