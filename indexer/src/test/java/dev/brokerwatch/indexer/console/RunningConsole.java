package dev.brokerwatch.indexer.console;

import dev.brokerwatch.config.ops.Health;
import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.ops.OpsRoutes;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.indexer.cast.Rates;
import dev.brokerwatch.indexer.dedup.Fingerprint;
import dev.brokerwatch.indexer.index.IndexedListing;
import dev.brokerwatch.indexer.index.LuceneListingStore;
import dev.brokerwatch.indexer.index.StoreSettings;
import dev.brokerwatch.indexer.search.ListingSearch;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A console over a real index and a real socket, with the listings that a test gives it.
final class RunningConsole implements AutoCloseable {

    private final LuceneListingStore store;
    private final Meters meters = new Meters();
    private final Console console;
    private final String password;

    RunningConsole(Path folder, List<Listing> listings) {
        store =
                LuceneListingStore.open(
                        folder.resolve("index"), Rates.ROUND, StoreSettings.DEFAULT);
        listings.forEach(listing -> store.put(new IndexedListing(listing, Fingerprint.NONE, null)));
        store.refresh();
        Credentials credentials = Credentials.of(folder, new SecureRandom(), 1_000);
        password = Objects.requireNonNull(credentials.newPassword());
        console =
                new Console(
                        0,
                        new ListingSearch(store, Rates.ROUND, InstantSource.system()),
                        List.of(ApiRoute.get("/status", _ -> Map.of("pages", 7))),
                        new OpsRoutes(meters, new Health()),
                        credentials,
                        InstantSource.system());
        console.start();
    }

    String address() {
        return "http://127.0.0.1:" + console.port();
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        console.close();
        store.close();
        meters.close();
    }
}
