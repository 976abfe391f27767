package dev.brokerwatch.indexer.index;

import static dev.brokerwatch.indexer.cast.TestListings.NOON;
import static dev.brokerwatch.indexer.cast.TestListings.listing;
import static dev.brokerwatch.indexer.cast.TestListings.offered;
import static dev.brokerwatch.indexer.cast.TestListings.patients;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.PriceBasis;
import dev.brokerwatch.indexer.dedup.Fingerprint;
import dev.brokerwatch.indexer.query.Facet;
import dev.brokerwatch.indexer.query.ListingQuery;
import dev.brokerwatch.indexer.query.Order;
import dev.brokerwatch.indexer.query.QueryParser;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store promises.
abstract class ListingStoreContract {

    private static final IndexPosition POSITION =
            new IndexPosition("cluster", "topic", Map.of(0, 17L, 3, 4L));

    @SuppressWarnings("NullAway.Init") // opened before each test
    private ListingStore store;

    /// Opens the store; again, over the same data, after a close.
    abstract ListingStore open();

    @BeforeEach
    void openIt() {
        store = open();
    }

    @AfterEach
    void closeIt() {
        store.close();
    }

    @Test
    void whatWasPutIsThereAtOnceById() {
        store.put(indexed(patients("7")));

        assertThat(store.get(patients("7").id())).contains(indexed(patients("7")));
        assertThat(store.get(patients("8").id())).isEmpty();
    }

    @Test
    void searchesSeeItAfterARefresh() {
        store.put(indexed(patients("7")));
        store.refresh();

        assertThat(found("category:medical")).containsExactly(patients("7"));
        assertThat(store.get(patients("7").id())).contains(indexed(patients("7")));
    }

    @Test
    void puttingTheSameTwiceChangesNothing() {
        store.put(indexed(patients("7")));
        store.refresh();
        store.put(indexed(patients("7")));
        store.refresh();

        assertThat(store.size()).isEqualTo(1);
        assertThat(found("volume:100000")).hasSize(1);
    }

    @Test
    void conditionsOnPackagesHoldWithinOnePackage() {
        Price price = Price.Asked.of("50", Currency.USD, PriceBasis.PACKAGE);
        DataPackage fewPatients = offered(Set.of(Category.MEDICAL), 500, price);
        DataPackage manyLoans = offered(Set.of(Category.LOAN), 1_000_000, price);
        putAll(List.of(listing("1", "Two", "two kinds", List.of(fewPatients, manyLoans))));

        assertThat(found("category:medical volume:[100000 TO *]")).isEmpty();
        assertThat(found("category:loan volume:[100000 TO *]")).hasSize(1);
        assertThat(found("category:medical category:loan")).isEmpty();
        assertThat(found("category:medical -volume:[100000 TO *]")).isEmpty();
        assertThat(found("(category:medical OR category:loan) volume:500 currency:USD")).hasSize(1);
    }

    @Test
    void wordsAreFoundInEitherScriptAndAnyForm() {
        putAll(
                List.of(
                        listing("1", "賣醫院患者資料", "一手患者數據", List.of()),
                        listing("2", "Selling hospital databases", "fresh leads", List.of()),
                        listing("3", "Продам базы клиентов", "свежие базы", List.of())));

        assertThat(found("医院患者")).hasSize(1);
        assertThat(found("醫院")).hasSize(1);
        assertThat(found("数")).hasSize(1);
        assertThat(found("\"HOSPITAL database\"")).hasSize(1);
        assertThat(found("база")).hasSize(1);
        assertThat(found("患院")).isEmpty();
    }

    @Test
    void listingsOfAPageAreThoseLastSeenThereAndNotGone() {
        store.put(indexed(patients("7")));
        store.refresh();
        store.put(indexed(patients("8")));

        assertThat(store.seenOn(patients("7").page(), 10)).containsExactly(indexed(patients("7")));
        assertThat(store.seenOn(patients("8").page(), 10)).containsExactly(indexed(patients("8")));
    }

    @Test
    void likesAreFoundWhetherSearchesSeeThemOrNot() {
        store.put(indexed(patients("7")));
        store.refresh();
        store.put(indexed(patients("8")));

        assertThat(store.alike(fingerprint(), 10))
                .containsExactlyInAnyOrder(indexed(patients("7")), indexed(patients("8")));
        assertThat(store.alike(new Fingerprint(new byte[96], 1), 10)).isEmpty();
    }

    @Test
    void aCommitKeepsListingsAndPositionTogether() {
        store.put(indexed(patients("7")));
        store.commit(POSITION);
        store.put(indexed(patients("8")));
        store.close();

        store = open();

        assertThat(store.position()).contains(POSITION);
        assertThat(store.get(patients("7").id())).isPresent();
        assertThat(store.get(patients("8").id())).isEmpty();
    }

    @Test
    void aNewStoreHasNoPosition() {
        assertThat(store.position()).isEmpty();
    }

    @Test
    void facetsCountListingsNotPackages() {
        Price price = Price.Asked.of("50", Currency.USD, PriceBasis.PACKAGE);
        DataPackage one = offered(Set.of(Category.LOAN), 5, price);
        DataPackage other = offered(Set.of(Category.LOAN, Category.MEDICAL), 6, price);
        putAll(List.of(listing("1", "a", "b", List.of(one, other)), patients("2")));

        Found found = find("", Order.RELEVANCE, 0, null);

        assertThat(found.facets().get(Facet.CATEGORY))
                .containsExactly(new FacetCount("medical", 2), new FacetCount("loan", 1));
        assertThat(found.facets().get(Facet.SITE))
                .containsExactly(new FacetCount("bazaar.example", 2));
        assertThat(found.facets().get(Facet.CHANNEL)).containsExactly(new FacetCount("qq", 2));
    }

    @Test
    void cursorsWalkThroughAllHitsOnce() {
        List<Listing> listings = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            listings.add(patients(Integer.toString(i)));
        }
        putAll(listings);

        List<Listing> walked = new ArrayList<>();
        String cursor = null;
        do {
            Found page = find("", Order.usual(Order.By.VOLUME), 10, cursor);
            page.items().forEach(item -> walked.add(item.listing()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(walked).containsExactlyInAnyOrderElementsOf(listings);
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        putAll(List.of(patients("1"), patients("2")));
        String cursor = find("", Order.usual(Order.By.VOLUME), 1, null).next();

        assertThatThrownBy(() -> find("", Order.usual(Order.By.PRICE), 1, cursor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("price:asc");
        assertThatThrownBy(() -> find("", Order.usual(Order.By.PRICE), 1, "%%"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void excerptsMarkTheWordsOfTheQuery() {
        putAll(List.of(patients("1")));

        Excerpt excerpt = find("患者数据", Order.RELEVANCE, 1, null).items().getFirst().excerpt();

        assertThat(excerpt.text()).isEqualTo(patients("1").text().value());
        assertThat(excerpt.marks()).containsExactly(new Excerpt.Mark(4, 8));
    }

    @Test
    void clustersTellTheirSize() {
        Listing first = patients("1");
        store.put(indexed(first));
        store.refresh();

        assertThat(find("", Order.RELEVANCE, 1, null).items().getFirst().clusterSize())
                .isEqualTo(1);
        assertThat(found("cluster:" + first.cluster())).hasSize(1);
    }

    @Test
    void aPartOfAQueryCanBeAskedOfOneListing() {
        putAll(List.of(patients("1")));

        assertThat(store.matches(patients("1").id(), query("seller:tester"))).isTrue();
        assertThat(store.matches(patients("1").id(), query("seller:other"))).isFalse();
    }

    private void putAll(List<Listing> listings) {
        listings.forEach(listing -> store.put(indexed(listing)));
        store.refresh();
    }

    private List<Listing> found(String query) {
        return find(query, Order.RELEVANCE, 100, null).items().stream()
                .map(Found.Item::listing)
                .toList();
    }

    private Found find(String query, Order order, int limit, @Nullable String after) {
        return store.find(
                new Lookup(query(query), order, limit, 0, after, EnumSet.allOf(Facet.class)));
    }

    private static ListingQuery query(String text) {
        return new QueryParser(InstantSource.fixed(NOON)).parse(text);
    }

    private static IndexedListing indexed(Listing listing) {
        return new IndexedListing(listing, fingerprint(), null);
    }

    private static Fingerprint fingerprint() {
        byte[] signature = new byte[96];
        for (int i = 0; i < signature.length; i++) {
            signature[i] = (byte) (i + 1);
        }
        return new Fingerprint(signature, 42);
    }
}
