package dev.brokerwatch.indexer.search;

import static dev.brokerwatch.indexer.cast.TestListings.NOON;
import static dev.brokerwatch.indexer.cast.TestListings.patients;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.indexer.cast.RandomListings;
import dev.brokerwatch.indexer.cast.Rates;
import dev.brokerwatch.indexer.dedup.Fingerprint;
import dev.brokerwatch.indexer.index.IndexedListing;
import dev.brokerwatch.indexer.index.ListingStore;
import dev.brokerwatch.indexer.index.LuceneListingStore;
import dev.brokerwatch.indexer.index.StoreSettings;
import dev.brokerwatch.indexer.query.ListingQuery;
import dev.brokerwatch.indexer.query.Order;
import dev.brokerwatch.indexer.query.QueryException;
import dev.brokerwatch.indexer.query.QueryParser;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ListingSearchTest {

    private static final InstantSource CLOCK = InstantSource.fixed(NOON);
    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private ListingStore store;

    @SuppressWarnings("NullAway.Init") // made before each test
    private ListingSearch search;

    @BeforeEach
    void open() {
        store = LuceneListingStore.open(folder, Rates.ROUND, StoreSettings.DEFAULT);
        search = new ListingSearch(store, Rates.ROUND, CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsWhatAScanFinds(long seed) {
        List<Listing> listings = new RandomListings(seed).draw(150);
        putAll(listings);
        RandomQueries queries = new RandomQueries(seed);
        for (int i = 0; i < 80; i++) {
            String text = queries.draw(3);
            ListingQuery query = new QueryParser(CLOCK).parse(text);
            List<ListingId> expected =
                    listings.stream()
                            .filter(listing -> NaiveSearch.matches(listing, query))
                            .map(Listing::id)
                            .sorted()
                            .toList();

            assertThat(idsOf(text)).as(text).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Order.By.class)
    void pagesOfAnyOrderAreOneListWithoutGapsOrRepeats(Order.By by) {
        putAll(new RandomListings(7).draw(95));
        SearchRequest request =
                SearchRequest.of("").orderedBy(Order.usual(by)).limitedTo(10).withFacets(Set.of());

        List<ListingId> paged = new ArrayList<>();
        SearchResult page = search.search(request);
        while (true) {
            page.hits().forEach(hit -> paged.add(hit.id()));
            if (page.next() == null) {
                break;
            }
            page = search.search(request.after(page.next()));
        }

        assertThat(paged)
                .isEqualTo(
                        search.search(request.limitedTo(1_000)).hits().stream()
                                .map(Hit::id)
                                .toList())
                .doesNotHaveDuplicates()
                .hasSize(95);
    }

    @Test
    void hitsComeInTheOrderAskedFor() {
        putAll(new RandomListings(9).draw(50));

        List<Hit> hits =
                search.search(
                                SearchRequest.of("unit_price_cny:*")
                                        .orderedBy(Order.parse("unit_price:asc"))
                                        .limitedTo(1_000))
                        .hits();

        assertThat(hits).isNotEmpty();
        assertThat(hits)
                .extracting(Hit::unitPriceCny)
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void aHitTellsFiguresInSnakeCase() {
        putAll(List.of(patients("1")));

        Hit hit = search.search(SearchRequest.of("category:medical")).hits().getFirst();
        JsonNode json = Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(hit));

        assertThat(json.at("/first_seen").asString()).isEqualTo(NOON.toString());
        assertThat(json.at("/volume").asLong()).isEqualTo(100_000);
        assertThat(json.at("/unit_price_cny").asDouble()).isEqualTo(0.02);
        assertThat(json.at("/packages/0/price_usd").asDouble()).isEqualTo(250);
        assertThat(json.at("/packages/0/categories/0").asString()).isEqualTo("medical");
        assertThat(json.at("/contacts/0/channel").asString()).isEqualTo("qq");
    }

    @Test
    void aHitIsExplainedPartByPart() {
        putAll(List.of(patients("1")));

        assertThat(search.explain("category:medical volume:>5 患者 seller:other", patients("1").id()))
                .containsExactly(
                        new ClauseMatch("(category:\"medical\" volume:{5 TO *])", true),
                        new ClauseMatch("\"患者\"", true),
                        new ClauseMatch("seller:\"other\"", false));
    }

    @Test
    void aListingIsReadWholeById() {
        putAll(List.of(patients("1")));

        assertThat(search.byId(patients("1").id())).contains(patients("1"));
        assertThat(search.byId(patients("2").id())).isEmpty();
    }

    @Test
    void whatCannotBeSearchedIsSaid() {
        assertThatThrownBy(() -> search.search(SearchRequest.of("catgory:medical")))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("did you mean category?");
        assertThatThrownBy(() -> SearchRequest.of("").limitedTo(1_001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000");
    }

    private void putAll(List<Listing> listings) {
        for (Listing listing : listings) {
            store.put(new IndexedListing(listing, Fingerprint.NONE, null));
        }
        store.refresh();
    }

    private List<ListingId> idsOf(String query) {
        SearchRequest request = SearchRequest.of(query).limitedTo(1_000).withFacets(Set.of());
        return search.search(request).hits().stream().map(Hit::id).sorted().toList();
    }
}
