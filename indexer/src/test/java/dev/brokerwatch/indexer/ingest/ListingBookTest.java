package dev.brokerwatch.indexer.ingest;

import static dev.brokerwatch.indexer.cast.TestListings.BAZAAR;
import static dev.brokerwatch.indexer.cast.TestListings.NOON;
import static dev.brokerwatch.indexer.cast.TestListings.patients;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.offer.ListingEvent;
import dev.brokerwatch.config.record.offer.ListingEventType;
import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.record.offer.ListingStatus;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.indexer.cast.Rates;
import dev.brokerwatch.indexer.index.ListingStore;
import dev.brokerwatch.indexer.index.LuceneListingStore;
import dev.brokerwatch.indexer.index.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingBookTest {

    private static final String TEXT = "一手医院患者数据 十万条 两千元 支持测试 每天更新 走担保";
    private static final CrawlUrl PAGE = patients("7").page();
    private static final ListingId ID = patients("7").id();

    private final RecordedKafka kafka = new RecordedKafka();
    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private ListingStore store;

    @SuppressWarnings("NullAway.Init") // made before each test
    private ListingBook book;

    @BeforeEach
    void open() {
        store = LuceneListingStore.open(folder, Rates.ROUND, StoreSettings.DEFAULT);
        book = new ListingBook(store, kafka.outbox(), IngestSettings.DEFAULT);
    }

    @AfterEach
    void close() {
        store.close();
        kafka.close();
    }

    @Test
    void anOfferAppearsOnceHoweverOftenItsPageComes() {
        book.enter(page(0, TEXT));
        book.enter(page(0, TEXT));

        assertThat(kafka.events())
                .extracting(ListingEvent::type)
                .containsExactly(ListingEventType.APPEARED);
        assertThat(store.get(ID)).isPresent();
    }

    @Test
    void theSameOfferElsewhereIsARepostInTheClusterOfTheFirst() {
        book.enter(page(0, TEXT));
        book.enter(
                new PageReading.Parsed(
                        BAZAAR,
                        patients("8").page(),
                        hour(1),
                        false,
                        List.of(post(TestOffers.seen("8", TEXT + " 欢迎", hour(1)))),
                        TestOffers.hint(patients("8").page())));

        ListingEvent repost = kafka.events().getLast();
        assertThat(repost.type()).isEqualTo(ListingEventType.REPOSTED);
        assertThat(repost.listing().cluster()).isEqualTo(patients("7").cluster());
    }

    @Test
    void everyParsedPageIsHinted() {
        book.enter(page(0, TEXT));

        assertThat(kafka.hints()).containsExactly(TestOffers.hint(PAGE));
    }

    @Test
    void anUnchangedPageKeepsItsListingsSeen() {
        book.enter(page(0, TEXT));
        book.enter(new PageReading.Unchanged(BAZAAR, PAGE, hour(2)));

        assertThat(kafka.events().getLast().type()).isEqualTo(ListingEventType.CHECKED);
        assertThat(kafka.events().getLast().listing().lastSeen()).isEqualTo(hour(2));
    }

    @Test
    void aPostThatIsMissedIsWatchedAndGoneOnlyAfterRepeatedEvidence() {
        book.enter(page(0, TEXT));

        book.enter(pageWithout(10));
        assertThat(kafka.hints().stream().filter(FrontierInput.Watch.class::isInstance)).hasSize(1);
        book.enter(pageWithout(20));
        book.enter(pageWithout(20));
        book.enter(pageWithout(30));
        assertThat(kafka.events()).hasSize(1);
        book.enter(pageWithout(34));

        assertThat(kafka.events().getLast().type()).isEqualTo(ListingEventType.GONE);
        assertThat(kafka.events().getLast().at()).isEqualTo(hour(34));
        assertThat(kafka.hints().stream().filter(FrontierInput.Watch.class::isInstance)).hasSize(1);
    }

    @Test
    void anErrorIsNoEvidence() {
        book.enter(page(0, TEXT));
        for (int hour = 10; hour < 100; hour += 10) {
            book.enter(new PageReading.Unanswered(BAZAAR, PAGE, hour(hour)));
            book.enter(new PageReading.PassedOver(BAZAAR, PAGE, hour(hour)));
        }

        assertThat(store.get(ID).orElseThrow().listing().status()).isEqualTo(ListingStatus.LIVE);
    }

    @Test
    void aVanishedPageTakesItsListingsWithIt() {
        book.enter(page(0, TEXT));
        for (int hour = 10; hour < 50; hour += 13) {
            book.enter(new PageReading.Vanished(BAZAAR, PAGE, hour(hour)));
        }

        assertThat(store.get(ID).orElseThrow().listing().status()).isEqualTo(ListingStatus.GONE);
    }

    @Test
    void whatIsFoundAgainIsMissedNoMore() {
        book.enter(page(0, TEXT));
        book.enter(pageWithout(10));
        book.enter(page(11, TEXT));

        assertThat(store.get(ID).orElseThrow().absence()).isNull();
    }

    @Test
    void aPostThatNowOnlySaysThatItIsSoldIsSold() {
        book.enter(page(0, TEXT));
        book.enter(parsed(5, new PageReading.SeenPost(ID, null, true)));

        assertThat(kafka.events().getLast().type()).isEqualTo(ListingEventType.SOLD);
        assertThat(store.get(ID).orElseThrow().absence()).isNull();
    }

    private static PageReading page(int hour, String text) {
        return parsed(hour, post(TestOffers.seen("7", text, hour(hour))));
    }

    private static PageReading pageWithout(int hour) {
        ListingId other = ListingId.of(BAZAAR, PAGE.host(), "7", "2");
        return parsed(hour, new PageReading.SeenPost(other, null, false));
    }

    private static PageReading parsed(int hour, PageReading.SeenPost post) {
        return new PageReading.Parsed(
                BAZAAR, PAGE, hour(hour), false, List.of(post), TestOffers.hint(PAGE));
    }

    private static PageReading.SeenPost post(Offer offer) {
        return new PageReading.SeenPost(offer.id(), offer, false);
    }

    private static Instant hour(int hour) {
        return NOON.plus(Duration.ofHours(hour));
    }
}
