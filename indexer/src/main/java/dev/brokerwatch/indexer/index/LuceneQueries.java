package dev.brokerwatch.indexer.index;

import dev.brokerwatch.indexer.query.ListingQuery;
import dev.brokerwatch.indexer.query.ListingQuery.All;
import dev.brokerwatch.indexer.query.ListingQuery.Any;
import dev.brokerwatch.indexer.query.ListingQuery.Everything;
import dev.brokerwatch.indexer.query.ListingQuery.Exactly;
import dev.brokerwatch.indexer.query.ListingQuery.Not;
import dev.brokerwatch.indexer.query.ListingQuery.Numbers;
import dev.brokerwatch.indexer.query.ListingQuery.Present;
import dev.brokerwatch.indexer.query.ListingQuery.StartsWith;
import dev.brokerwatch.indexer.query.ListingQuery.Times;
import dev.brokerwatch.indexer.query.ListingQuery.Words;
import dev.brokerwatch.indexer.query.QueryField;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.QueryBuilder;

/// Puts queries into Lucene's. Only words score; all else filters.
final class LuceneQueries {

    static final Query LISTINGS = new TermQuery(new Term(Fields.TYPE, Fields.LISTING));
    private static final Query PACKAGES = new TermQuery(new Term(Fields.TYPE, Fields.PACKAGE));
    private static final BitSetProducer PARENTS = new QueryBitSetProducer(LISTINGS);
    private static final float TITLE_BOOST = 2;

    private final Analyzer analyzer;

    LuceneQueries(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /// Finds listings, never their packages' documents.
    Query of(ListingQuery query) {
        return new BooleanQuery.Builder()
                .add(LISTINGS, Occur.FILTER)
                .add(listings(query), Occur.MUST)
                .build();
    }

    private Query listings(ListingQuery query) {
        if (query.ofOnePackage()) {
            return silent(new ToParentBlockJoinQuery(packages(query), PARENTS, ScoreMode.None));
        }
        return switch (query) {
            case Everything _ -> silent(LISTINGS);
            case All(List<ListingQuery> of) -> all(of);
            case Any(List<ListingQuery> of) -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                of.forEach(one -> any.add(listings(one), Occur.SHOULD));
                yield any.build();
            }
            case Not(ListingQuery inner) ->
                    silent(
                            new BooleanQuery.Builder()
                                    .add(LISTINGS, Occur.FILTER)
                                    .add(listings(inner), Occur.MUST_NOT)
                                    .build());
            case Words words -> words(words);
            case Exactly _, StartsWith _, Present _, Numbers _, Times _ -> silent(leaf(query));
        };
    }

    /// What is asked of a package is asked of one and the same.
    private Query all(List<ListingQuery> of) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<ListingQuery> ofOnePackage = of.stream().filter(ListingQuery::ofOnePackage).toList();
        if (!ofOnePackage.isEmpty()) {
            all.add(listings(asOne(ofOnePackage)), Occur.MUST);
        }
        of.stream()
                .filter(one -> !one.ofOnePackage())
                .forEach(one -> all.add(listings(one), Occur.MUST));
        return all.build();
    }

    private static ListingQuery asOne(List<ListingQuery> of) {
        return of.size() == 1 ? of.getFirst() : new All(of);
    }

    private Query packages(ListingQuery query) {
        return switch (query) {
            case All(List<ListingQuery> of) -> together(of, Occur.FILTER);
            case Any(List<ListingQuery> of) -> together(of, Occur.SHOULD);
            case Exactly _, StartsWith _, Present _, Numbers _, Times _ -> leaf(query);
            case Everything _, Not _, Words _ ->
                    throw new IllegalStateException("not a question about one package: " + query);
        };
    }

    private Query together(List<ListingQuery> of, Occur occur) {
        BooleanQuery.Builder together = new BooleanQuery.Builder().add(PACKAGES, Occur.FILTER);
        BooleanQuery.Builder inner = new BooleanQuery.Builder();
        of.forEach(one -> inner.add(packages(one), occur));
        return together.add(inner.build(), Occur.FILTER).build();
    }

    private static Query leaf(ListingQuery query) {
        return switch (query) {
            case Exactly exactly -> new TermQuery(term(exactly.field(), exactly.value()));
            case StartsWith start -> new PrefixQuery(term(start.field(), start.prefix()));
            case Present present -> present(present.field());
            case Numbers numbers -> numbers(numbers);
            case Times times ->
                    LongField.newRangeQuery(
                            Fields.of(times.field()),
                            times.from() == null ? Long.MIN_VALUE : ceiling(times.from()),
                            times.until() == null ? Long.MAX_VALUE : ceiling(times.until()) - 1);
            case Everything _, All _, Any _, Not _, Words _ ->
                    throw new IllegalStateException("not a single condition: " + query);
        };
    }

    private static Query numbers(Numbers numbers) {
        double low = numbers.withLow() ? numbers.low() : DoublePoint.nextUp(numbers.low());
        double high = numbers.withHigh() ? numbers.high() : DoublePoint.nextDown(numbers.high());
        return low > high
                ? new MatchNoDocsQuery("an empty range")
                : DoubleField.newRangeQuery(Fields.of(numbers.field()), low, high);
    }

    private static Query present(QueryField field) {
        return switch (field.form()) {
            case WORD, NAME -> new PrefixQuery(term(field, ""));
            case NUMBER, TIME, TEXT -> new FieldExistsQuery(Fields.of(field));
        };
    }

    private static Term term(QueryField field, String value) {
        boolean name = field.form() == QueryField.Form.NAME;
        return new Term(Fields.of(field), name ? ListingBlock.folded(value) : value);
    }

    private Query words(Words words) {
        if (words.field() != null) {
            return phrase(words.field(), words.words());
        }
        return new BooleanQuery.Builder()
                .add(
                        new BoostQuery(phrase(QueryField.TITLE, words.words()), TITLE_BOOST),
                        Occur.SHOULD)
                .add(phrase(QueryField.TEXT, words.words()), Occur.SHOULD)
                .build();
    }

    /// Words of which analysis leaves nothing, such as a lone "!", match nothing.
    private Query phrase(QueryField field, String words) {
        Query phrase = new QueryBuilder(analyzer).createPhraseQuery(Fields.of(field), words);
        return phrase == null ? new MatchNoDocsQuery("no words") : phrase;
    }

    private static Query silent(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }

    /// Times are indexed in whole milliseconds, cut off.
    private static long ceiling(Instant time) {
        long floor = time.toEpochMilli();
        return Instant.ofEpochMilli(floor).equals(time) ? floor : floor + 1;
    }
}
