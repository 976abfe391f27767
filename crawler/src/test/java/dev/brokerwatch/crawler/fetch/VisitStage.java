package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.FrontierInput.VisitReport;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.crawl.VisitPurpose;
import dev.brokerwatch.config.record.crawl.VisitUrl;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.config.wire.DeadLetter;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.WarcCodec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// A real fetcher before Kafka's own fake of a producer.
final class VisitStage implements AutoCloseable {

    static final SiteId SITE = new SiteId("forum");

    private static final InstantSource CLOCK = InstantSource.system();

    final MockProducer<String, byte[]> producer;
    final Meters meters = new Meters();
    final ClosingPause pause = new ClosingPause(CLOCK);
    final Fetcher fetcher;

    private VisitStage(SiteSettings site, CrawlerSettings settings, boolean acknowledging) {
        producer =
                new MockProducer<>(
                        acknowledging,
                        new RoundRobinPartitioner(),
                        new StringSerializer(),
                        new ByteArraySerializer());
        fetcher =
                Fetcher.of(
                        new Publisher(producer),
                        () -> Sites.of(List.of(site)),
                        settings,
                        meters,
                        pause,
                        CLOCK);
    }

    static VisitStage of(CrawlUrl seed) {
        return of(site(seed));
    }

    static VisitStage of(SiteSettings site) {
        return new VisitStage(site, settings(Duration.ofSeconds(20)), true);
    }

    static VisitStage impatient(CrawlUrl seed) {
        return new VisitStage(site(seed), settings(Duration.ofMillis(300)), true);
    }

    /// Captures stay unacknowledged until the test says so.
    static VisitStage unacknowledged(CrawlUrl seed) {
        return new VisitStage(site(seed), settings(Duration.ofSeconds(20)), false);
    }

    /// A site whose loopback hosts may be asked.
    static SiteSettings site(CrawlUrl seed) {
        return site(seed, "direct", Map.of(), Map.of(), null);
    }

    static SiteSettings site(
            CrawlUrl seed,
            String route,
            Map<String, String> headers,
            Map<String, String> cookies,
            SiteSettings.@Nullable Login login) {
        SiteSettings plain = SiteSettings.of(SITE, List.of(seed));
        return new SiteSettings(
                SITE,
                List.of(seed),
                plain.delay(),
                plain.maxDelay(),
                plain.minInterval(),
                plain.maxInterval(),
                List.of(),
                List.of(),
                plain.maxDepth(),
                plain.dailyBudget(),
                plain.timeZone(),
                null,
                headers,
                cookies,
                route,
                login,
                List.of("127.0.0.0/8"),
                Set.of(),
                Set.of(),
                Map.of(),
                false);
    }

    static CrawlerSettings settings(Duration callTimeout) {
        CrawlerSettings plain = CrawlerSettings.DEFAULT;
        return new CrawlerSettings(
                plain.agent(),
                plain.contact(),
                plain.visitsAtOnce(),
                plain.visitsWaiting(),
                plain.lease(),
                callTimeout,
                1 << 20,
                plain.unreadShare());
    }

    static Visit visit(Duration delay, VisitUrl... urls) {
        return visit(VisitPurpose.PAGES, delay, Duration.ofMinutes(1), urls);
    }

    static Visit visit(VisitPurpose purpose, Duration delay, Duration left, VisitUrl... urls) {
        Instant now = CLOCK.instant();
        return new Visit(
                "v1",
                1,
                SITE,
                urls[0].url().host(),
                purpose,
                now,
                now.plus(left),
                delay,
                List.of(urls));
    }

    static TakenVisit taken(Visit visit) {
        return new TakenVisit(
                visit,
                new ConsumerRecord<>(
                        Topic.VISITS.topicName(),
                        0,
                        7,
                        visit.host().value(),
                        JsonCodec.VISITS.encode(visit)));
    }

    /// Runs a visit without delay.
    VisitStage run(CrawlUrl... urls) {
        return run(
                visit(
                        Duration.ZERO,
                        Stream.of(urls).map(VisitUrl::first).toArray(VisitUrl[]::new)));
    }

    VisitStage run(Visit visit) {
        fetcher.run(taken(visit));
        return this;
    }

    List<VisitReport> reports() {
        return values(Topic.REPORTS)
                .map(JsonCodec.REPORTS::decode)
                .map(VisitReport.class::cast)
                .toList();
    }

    List<UrlReport> urls() {
        return reports().stream().flatMap(report -> report.urls().stream()).toList();
    }

    /// The outcome of the only URL.
    FetchOutcome outcome() {
        return urls().getFirst().outcome();
    }

    List<Capture> captures() {
        return values(Topic.PAGES).map(WarcCodec::decode).toList();
    }

    List<DeadLetter> deadLetters() {
        return values(Topic.DEAD_LETTERS).map(JsonCodec.DEAD_LETTERS::decode).toList();
    }

    /// The topics of what was sent, in order.
    List<String> sent() {
        return producer.history().stream().map(record -> record.topic()).toList();
    }

    @Override
    public void close() {
        fetcher.close();
        producer.close();
        meters.close();
    }

    private Stream<byte[]> values(Topic topic) {
        return producer.history().stream()
                .filter(record -> record.topic().equals(topic.topicName()))
                .map(record -> record.value());
    }
}
