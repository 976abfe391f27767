package dev.brokerwatch.indexer.ingest;

import static dev.brokerwatch.indexer.cast.TestListings.BAZAAR;
import static dev.brokerwatch.indexer.cast.TestListings.NOON;
import static dev.brokerwatch.indexer.cast.TestListings.patients;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.offer.ListingEvent;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.wire.DeadLetter;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.WarcCodec;
import dev.brokerwatch.indexer.cast.Rates;
import dev.brokerwatch.indexer.index.IndexPosition;
import dev.brokerwatch.indexer.index.ListingStore;
import dev.brokerwatch.indexer.index.LuceneListingStore;
import dev.brokerwatch.indexer.index.StoreSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestLoopTest {

    private static final String PAGES = Topic.PAGES.topicName();
    private static final IndexPosition START =
            new IndexPosition("cluster", "topic", Map.of(0, 0L, 1, 0L));

    private final RecordedKafka kafka = new RecordedKafka();
    private final ExecutorService readers = Executors.newFixedThreadPool(4);
    @TempDir Path folder;

    @AfterEach
    void close() {
        readers.shutdownNow();
        kafka.close();
    }

    @Test
    void whatWasReadIsCommittedWithItsOffsetsAtTheEnd() {
        try (ListingStore store = open()) {
            runOut(store, withPages(START), START);
        }

        try (ListingStore store = open()) {
            assertThat(store.size()).isEqualTo(40);
            assertThat(store.position().orElseThrow().next()).isEqualTo(Map.of(0, 20L, 1, 20L));
        }
    }

    @Test
    void afterACrashWhatWasNotCommittedIsReadAgainAndToldAgainUnderTheSameIds() {
        try (ListingStore store = open()) {
            IngestLoop loop = loop(store, withPages(START), START);
            for (int i = 0; i < 60; i++) {
                loop.step();
            }
        }
        List<ListingEvent> before = kafka.events();

        try (ListingStore store = open()) {
            IndexPosition position = store.position().orElse(START);
            runOut(store, withPages(position), position);
            store.refresh();
            assertThat(store.size()).isEqualTo(40);
        }
        assertThat(before).isNotEmpty();
        assertThat(new HashSet<>(kafka.events())).hasSize(40);
    }

    @Test
    void whatIsNoRecordGoesToTheDeadLettersAndTheRestGoesOn() {
        try (ListingStore store = open()) {
            MockConsumer<String, byte[]> consumer = consumer(START);
            consumer.addRecord(
                    new ConsumerRecord<>(PAGES, 0, 0, "bazaar.example", new byte[] {1, 2, 3}));
            consumer.addRecord(record(2));
            runOut(store, consumer, START);

            assertThat(kafka.deadLetters())
                    .extracting(DeadLetter::step, DeadLetter::offset)
                    .containsExactly(tuple("decode", 0L));
            assertThat(store.size()).isEqualTo(1);
        }
    }

    private ListingStore open() {
        return LuceneListingStore.open(folder, Rates.ROUND, StoreSettings.DEFAULT);
    }

    private void runOut(
            ListingStore store, MockConsumer<String, byte[]> consumer, IndexPosition start) {
        IngestLoop loop = loop(store, consumer, start);
        loop.step();
        loop.stop();
        loop.run();
        store.refresh();
    }

    private static MockConsumer<String, byte[]> withPages(IndexPosition start) {
        MockConsumer<String, byte[]> consumer = consumer(start);
        for (int page = 0; page < 40; page++) {
            consumer.addRecord(record(page));
        }
        return consumer;
    }

    private IngestLoop loop(
            ListingStore store, MockConsumer<String, byte[]> consumer, IndexPosition start) {
        IngestSettings settings =
                new IngestSettings(
                        4,
                        16,
                        Duration.ofHours(1),
                        7,
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        GoneRule.DEFAULT);
        return new IngestLoop(
                new IngestLoop.Wiring(
                        consumer,
                        IngestLoopTest::read,
                        readers,
                        new ListingBook(store, kafka.outbox(), settings),
                        kafka.outbox(),
                        store,
                        settings,
                        kafka.meters(),
                        InstantSource.fixed(NOON)),
                start);
    }

    private static MockConsumer<String, byte[]> consumer(IndexPosition start) {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");
        TopicPartition even = new TopicPartition(PAGES, 0);
        TopicPartition odd = new TopicPartition(PAGES, 1);
        consumer.assign(List.of(even, odd));
        consumer.updateBeginningOffsets(Map.of(even, 0L, odd, 0L));
        start.next()
                .forEach((partition, next) ->
                        consumer.seek(new TopicPartition(PAGES, partition), next));
        return consumer;
    }

    /// Pages lie in two partitions in turn.
    private static ConsumerRecord<String, byte[]> record(int page) {
        CrawlUrl url = patients(Integer.toString(page)).page();
        byte[] body = Integer.toString(page).getBytes(StandardCharsets.UTF_8);
        Capture capture =
                new Capture.Response(
                        "urn:uuid:00000000-0000-4000-8000-00000000000" + page % 10,
                        BAZAAR,
                        url,
                        NOON,
                        200,
                        List.of(),
                        body,
                        Digest.of(body),
                        false);
        return new ConsumerRecord<>(
                PAGES, page % 2, page / 2, url.host().value(), WarcCodec.encode(capture));
    }

    /// Reads the one offer of a page, whose thread is its body.
    private static PageReading read(Capture capture) {
        String thread = new String(((Capture.Response) capture).body(), StandardCharsets.UTF_8);
        Offer offer = TestOffers.seen(thread, "offer number " + thread, capture.at());
        return new PageReading.Parsed(
                BAZAAR,
                capture.url(),
                capture.at(),
                false,
                List.of(new PageReading.SeenPost(offer.id(), offer, false)),
                TestOffers.hint(capture.url()));
    }
}
