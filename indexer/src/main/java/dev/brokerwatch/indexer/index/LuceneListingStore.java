package dev.brokerwatch.indexer.index;

import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.ExchangeRates;
import dev.brokerwatch.indexer.dedup.Fingerprint;
import dev.brokerwatch.indexer.query.ListingQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// A store in a Lucene index on this machine. Closing it drops what was put since the last commit: only a commit, with
/// its position, makes anything last.
public final class LuceneListingStore implements ListingStore {

    private static final Sort BY_ID = new Sort(new SortField(Fields.KEY, SortField.Type.LONG));

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final ListingBlock block;
    private final LuceneQueries queries = new LuceneQueries(ListingAnalyzer.forQueries());
    private final Excerpts excerpts = new Excerpts(ListingAnalyzer.forTexts());
    private final Unseen unseen = new Unseen();
    private final StoreSettings settings;

    private LuceneListingStore(
            Directory directory, OpenMode mode, ExchangeRates rates, StoreSettings settings)
            throws IOException {
        this.directory = directory;
        this.settings = settings;
        this.block = new ListingBlock(rates);
        IndexWriterConfig config =
                new IndexWriterConfig(ListingAnalyzer.forTexts())
                        .setRAMBufferSizeMB(settings.bufferMebibytes())
                        .setOpenMode(mode)
                        .setCommitOnClose(false);
        this.writer = new IndexWriter(directory, config);
        this.searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /// Opens the index in a folder, or makes a new one there. One process may hold it at a time.
    public static LuceneListingStore open(
            Path folder, ExchangeRates rates, StoreSettings settings) {
        return io(
                () -> open(FSDirectory.open(folder), OpenMode.CREATE_OR_APPEND, rates, settings),
                "cannot open the index in " + folder);
    }

    /// Opens an empty index in a folder. One that is there already is dropped by the first commit, not before.
    public static LuceneListingStore openEmpty(
            Path folder, ExchangeRates rates, StoreSettings settings) {
        return io(
                () -> open(FSDirectory.open(folder), OpenMode.CREATE, rates, settings),
                "cannot make an index in " + folder);
    }

    private static LuceneListingStore open(
            Directory directory, OpenMode mode, ExchangeRates rates, StoreSettings settings)
            throws IOException {
        try {
            return new LuceneListingStore(directory, mode, rates, settings);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    @Override
    public void put(IndexedListing indexed) {
        ListingId id = indexed.listing().id();
        io(
                () ->
                        writer.updateDocuments(
                                new Term(Fields.BLOCK, id.value()), block.write(indexed)),
                "cannot write listing " + id);
        unseen.put(indexed);
        if (unseen.size() >= settings.mostUnseen()) {
            refresh();
        }
    }

    @Override
    public Optional<IndexedListing> get(ListingId id) {
        Optional<IndexedListing> fresh = unseen.get(id);
        return fresh.isPresent()
                ? fresh
                : reading(reading -> reading.read(LuceneReading.idIs(id), 1)).stream().findFirst();
    }

    @Override
    public List<IndexedListing> seenOn(CrawlUrl page, int limit) {
        Query query = new TermQuery(new Term(Fields.SEEN_ON, page.value()));
        return withFresh(
                unseen.seenOn(page), reading(reading -> reading.read(query, limit, BY_ID)), limit);
    }

    @Override
    public List<IndexedListing> alike(Fingerprint fingerprint, int limit) {
        if (fingerprint.isNone()) {
            return List.of();
        }
        BooleanQuery.Builder bands = new BooleanQuery.Builder();
        for (String band : fingerprint.bands()) {
            Query shares = new ConstantScoreQuery(new TermQuery(new Term(Fields.BAND, band)));
            bands.add(shares, Occur.SHOULD);
        }
        return withFresh(
                unseen.alike(fingerprint),
                reading(reading -> reading.read(bands.build(), limit)),
                limit);
    }

    private List<IndexedListing> withFresh(
            List<IndexedListing> fresh, List<IndexedListing> seen, int limit) {
        List<IndexedListing> all = new ArrayList<>(fresh);
        Predicate<IndexedListing> stale = indexed -> unseen.has(indexed.listing().id());
        seen.stream().filter(stale.negate()).forEach(all::add);
        return List.copyOf(all.subList(0, Math.min(limit, all.size())));
    }

    /// The searcher sees everything before the fresh listings are let go, so that no reader misses one in between.
    @Override
    public void refresh() {
        io(searchers::maybeRefreshBlocking, "cannot refresh the index");
        unseen.clear();
    }

    @Override
    public void commit(IndexPosition position) {
        writer.setLiveCommitData(CommitData.write(position).entrySet());
        io(writer::commit, "cannot commit the index");
    }

    @Override
    public Optional<IndexPosition> position() {
        return Optional.ofNullable(writer.getLiveCommitData()).flatMap(CommitData::read);
    }

    @Override
    public Found find(Lookup lookup) {
        return reading(reading -> reading.find(lookup));
    }

    @Override
    public boolean matches(ListingId id, ListingQuery query) {
        return reading(reading -> reading.matches(id, query));
    }

    @Override
    public long size() {
        return reading(LuceneReading::size);
    }

    @Override
    public void close() {
        io(
                () -> {
                    try (directory;
                            writer;
                            searchers) {
                        return true;
                    }
                },
                "cannot close the index");
    }

    private <T> T reading(Question<T> question) {
        return io(
                () -> {
                    IndexSearcher searcher = searchers.acquire();
                    try {
                        return question.ask(new LuceneReading(searcher, queries, excerpts));
                    } finally {
                        searchers.release(searcher);
                    }
                },
                "cannot read the index");
    }

    private static <T> T io(Action<T> action, String failure) {
        try {
            return action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(failure + ": " + e.getMessage(), e);
        }
    }

    private static void io(Step step, String failure) {
        io(
                () -> {
                    step.run();
                    return true;
                },
                failure);
    }

    /// Something that reads.
    private interface Question<T> {
        T ask(LuceneReading reading) throws IOException;
    }

    /// Something that reads or writes and gives a result.
    private interface Action<T> {
        T run() throws IOException;
    }

    /// Something that writes.
    private interface Step {
        void run() throws IOException;
    }
}
