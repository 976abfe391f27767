package dev.brokerwatch.launcher.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.ops.Health;
import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.crawl.VisitPurpose;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.service.TopicAdmin;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.TopicLayout;
import dev.brokerwatch.crawler.FrontierService;
import dev.brokerwatch.crawler.url.LinkRules;
import dev.brokerwatch.launcher.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The frontier beside a real broker; the test is the fetcher.
@Timeout(60)
class FrontierOverKafkaTest {

    private static final String SEED = "https://forum.example/";
    private static final SiteSettings FORUM =
            SiteSettings.of(new SiteId("forum"), List.of(new CrawlUrl(SEED)));
    private static final TopicLayout LAYOUT =
            new TopicLayout(1, (short) 1, Duration.ofHours(24), 16 << 20);

    @TempDir Path folder;
    private final InstantSource clock = InstantSource.system();
    private final Deque<Visit> received = new ArrayDeque<>();
    private EmbeddedBroker broker;
    private KafkaClients kafka;
    private Publisher publisher;
    private Consumer<String, byte[]> visits;

    @BeforeEach
    void startBroker() {
        broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        kafka = KafkaClients.of(broker.bootstrapServers());
        TopicAdmin.ensure(kafka, LAYOUT);
        publisher = new Publisher(kafka.producer("test"));
        visits = kafka.consumer("test-fetcher", "test");
        visits.subscribe(List.of(Topic.VISITS.topicName()));
    }

    @AfterEach
    void stopBroker() {
        visits.close();
        publisher.close();
        broker.close();
    }

    @Test
    void goesOnAfterARestartWhereItWas() {
        try (FrontierService frontier = frontier(CrawlerSettings.DEFAULT)) {
            frontier.start();
            Visit robots = nextVisit();
            assertThat(robots.purpose()).isEqualTo(VisitPurpose.ROBOTS);
            report(robots);
            assertThat(nextVisit().urls()).hasSize(1);
        }

        try (FrontierService again = frontier(CrawlerSettings.DEFAULT)) {
            again.start();
            Visit outstanding = received.peekLast();
            report(outstanding, SEED + "a", SEED + "b");

            Visit next = nextVisit();

            assertThat(next.urls())
                    .extracting(url -> url.url().value())
                    .containsExactlyInAnyOrder(SEED + "a", SEED + "b");
            assertThat(again.view().status().hosts()).hasSize(1);
        }
    }

    @Test
    void aLeaseEndsThoughNothingElseComesOnReports() {
        try (FrontierService frontier = frontier(lease(Duration.ofSeconds(1)))) {
            frontier.start();
            Visit lost = nextVisit();

            Visit again = nextVisit();

            assertThat(again.attempt()).isEqualTo(lost.attempt() + 1);
            assertThat(again.id()).isNotEqualTo(lost.id());
            assertThat(again.notBefore()).isAfter(lost.notAfter());
        }
    }

    @Test
    void waitsForTheIndexerBeforePagesAreDeletedUnread() throws Exception {
        try (FrontierService frontier = frontier(CrawlerSettings.DEFAULT);
                Admin admin = kafka.admin("test-admin")) {
            frontier.start();
            report(nextVisit());
            Visit first = nextVisit();
            fillPages(9 << 20);
            awaitPause(frontier);
            report(first, SEED + "a");
            assertThat(poll(Duration.ofSeconds(3))).isFalse();

            TopicPartition pages = new TopicPartition(Topic.PAGES.topicName(), 0);
            admin.alterConsumerGroupOffsets(
                            "brokerwatch-indexer", Map.of(pages, new OffsetAndMetadata(9)))
                    .all()
                    .get();

            assertThat(nextVisit().urls()).hasSize(1);
        }
    }

    private void awaitPause(FrontierService frontier) {
        while (frontier.view().status().planningPaused() == null) {
            poll(Duration.ofMillis(100));
        }
    }

    private void fillPages(int bytes) {
        Random noise = new Random(7);
        for (int sent = 0; sent < bytes; sent += 1 << 20) {
            byte[] page = new byte[1 << 20];
            noise.nextBytes(page);
            publisher.send(Topic.PAGES, "forum.example", page);
        }
        publisher.flush();
    }

    private FrontierService frontier(CrawlerSettings settings) {
        return new FrontierService(
                kafka,
                folder.resolve("state"),
                () -> Sites.of(List.of(FORUM)),
                settings,
                LinkRules.NONE,
                () -> "",
                new Meters(),
                new Health(),
                clock);
    }

    private static CrawlerSettings lease(Duration lease) {
        CrawlerSettings usual = CrawlerSettings.DEFAULT;
        return new CrawlerSettings(
                usual.agent(),
                usual.contact(),
                usual.visitsAtOnce(),
                usual.visitsWaiting(),
                lease,
                usual.callTimeout(),
                usual.largestBody(),
                usual.unreadShare());
    }

    /// Answers every URL of a visit with a page that links to these.
    private void report(Visit visit, String... targets) {
        Instant now = clock.instant();
        List<Link> links =
                Stream.of(targets)
                        .map(target -> new Link(new CrawlUrl(target), Link.Relation.PLAIN))
                        .toList();
        List<UrlReport> urls =
                visit.urls().stream()
                        .map(url ->
                                new UrlReport(
                                        url.url(),
                                        now,
                                        new FetchOutcome.Fetched(
                                                200, 1, Digest.of(url.url().value()), null, null),
                                        links))
                        .toList();
        boolean robots = visit.purpose() == VisitPurpose.ROBOTS;
        publisher.send(
                Topic.REPORTS,
                visit.host().value(),
                JsonCodec.REPORTS.encode(
                        new FrontierInput.VisitReport(
                                visit.id(),
                                visit.attempt(),
                                visit.site(),
                                visit.host(),
                                now,
                                now,
                                urls,
                                robots ? new RobotsFile(404, null) : null,
                                true)));
        publisher.flush();
    }

    private Visit nextVisit() {
        int before = received.size();
        while (received.size() == before) {
            poll(Duration.ofMillis(200));
        }
        return received.peekLast();
    }

    /// Whether a visit came within that time.
    private boolean poll(Duration time) {
        int before = received.size();
        visits.poll(time).forEach(record -> received.add(JsonCodec.VISITS.decode(record.value())));
        return received.size() > before;
    }
}
