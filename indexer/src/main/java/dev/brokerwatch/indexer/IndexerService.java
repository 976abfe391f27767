package dev.brokerwatch.indexer;

import dev.brokerwatch.config.ops.Health;
import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.ops.OpsRoutes;
import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.Service;
import dev.brokerwatch.config.service.ServiceException;
import dev.brokerwatch.config.service.Services;
import dev.brokerwatch.config.settings.ExchangeRates;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.indexer.charset.Decoder;
import dev.brokerwatch.indexer.console.ApiRoute;
import dev.brokerwatch.indexer.console.Console;
import dev.brokerwatch.indexer.console.Credentials;
import dev.brokerwatch.indexer.index.LuceneListingStore;
import dev.brokerwatch.indexer.index.StoreSettings;
import dev.brokerwatch.indexer.ingest.Ingest;
import dev.brokerwatch.indexer.ingest.IngestSettings;
import dev.brokerwatch.indexer.ingest.PageReader;
import dev.brokerwatch.indexer.ingest.StartMode;
import dev.brokerwatch.indexer.lexicon.Lexicon;
import dev.brokerwatch.indexer.parse.PageParser;
import dev.brokerwatch.indexer.post.PostReader;
import dev.brokerwatch.indexer.search.ListingSearch;
import dev.brokerwatch.indexer.triage.Triage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Pages in, listings out, and people's way to search them:
///
/// ```text
/// pages ─▶ decode, parse, read posts ─▶ book ─┬─▶ listings, hints
///                                             └─▶ Lucene ◀── search ◀── console, API
/// ```
public final class IndexerService implements Service {

    private final Setup setup;
    private final Meters meters;
    private final Health health;
    private @Nullable LuceneListingStore store;
    private @Nullable Services running;
    private @Nullable Console console;

    /// What it works with.
    ///
    /// @param dataFolder where the index lies
    /// @param files the lexicons, engines and rates
    /// @param api what other parts of the process tell by the console's API
    /// @param port of the console on loopback; 0 takes any free one
    public record Setup(
            KafkaClients kafka,
            Path dataFolder,
            OperatorFiles files,
            Supplier<Sites> sites,
            IngestSettings settings,
            StartMode mode,
            Credentials credentials,
            List<ApiRoute> api,
            int port,
            InstantSource clock) {}

    public IndexerService(Setup setup, Meters meters, Health health) {
        this.setup = setup;
        this.meters = meters;
        this.health = health;
    }

    @Override
    public String name() {
        return "indexer with console";
    }

    @Override
    public void start() {
        ExchangeRates rates = ExchangeRates.read(setup.files());
        setup.sites().get().all().forEach(IndexerService::checkSelectors);
        PageReader reader =
                new PageReader(
                        setup.sites(),
                        new Decoder(),
                        new Triage(Lexicon.of(setup.files()).dealings()),
                        PageParser.of(setup.files()),
                        PostReader.of(setup.files()),
                        meters);
        LuceneListingStore opened = open(rates);
        store = opened;
        Console web =
                new Console(
                        setup.port(),
                        new ListingSearch(opened, rates, setup.clock()),
                        setup.api(),
                        new OpsRoutes(meters, health),
                        setup.credentials(),
                        setup.clock());
        console = web;
        running = Services.start(List.of(ingest(opened, reader), web));
    }

    private static void checkSelectors(SiteSettings site) {
        try {
            PageParser.check(site.selectors());
        } catch (IllegalArgumentException e) {
            throw new ServiceException(
                    "sites/" + site.id() + ".yaml: selectors: " + e.getMessage(), e);
        }
    }

    private LuceneListingStore open(ExchangeRates rates) {
        Path folder = setup.dataFolder().resolve("index");
        return setup.mode() == StartMode.REBUILD
                ? LuceneListingStore.openEmpty(folder, rates, StoreSettings.DEFAULT)
                : LuceneListingStore.open(folder, rates, StoreSettings.DEFAULT);
    }

    private Ingest ingest(LuceneListingStore opened, PageReader reader) {
        return new Ingest(
                setup.kafka(),
                opened,
                reader,
                setup.settings(),
                setup.mode(),
                setup.clock(),
                meters,
                health);
    }

    /// The console's port. Throws `IllegalStateException` before the start.
    public int port() {
        if (console == null) {
            throw new IllegalStateException("not started");
        }
        return console.port();
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
            running = null;
        }
        if (store != null) {
            store.close();
            store = null;
        }
    }
}
