package dev.brokerwatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.crawl.VisitPurpose;
import dev.brokerwatch.config.record.crawl.VisitUrl;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.crawler.web.MisbehavingWeb;
import dev.brokerwatch.crawler.web.Routes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The loop before Kafka's own fake of a consumer, on which each poll runs one of the test's tasks.
class VisitLoopTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topic.VISITS.topicName(), 0);

    private final MisbehavingWeb web = MisbehavingWeb.start();
    private final VisitStage stage = VisitStage.of(web.url("/"));
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final List<CountDownLatch> releases = new ArrayList<>();
    private long nextOffset;

    @AfterEach
    void close() {
        releases.forEach(CountDownLatch::countDown);
        stage.close();
        web.close();
    }

    @Test
    void anOffsetIsCommittedBeforeTheFirstRequest() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        long[] committed = new long[1];
        web.route(
                "/watched",
                (request, to) -> {
                    committed[0] = committed();
                    to.page(Routes.PAGE);
                    asked.countDown();
                });
        VisitLoop loop = loop(4);
        atPoll(() -> consumer.rebalance(List.of(PARTITION)));
        atPoll(() -> add(visit(web.url("/watched"))));

        Thread thread = Thread.ofVirtual().start(loop::run);
        await(loop, asked);
        stop(loop, thread);

        assertThat(committed[0]).isEqualTo(1);
        assertThat(stage.reports()).hasSize(1);
        assertThat(consumer.closed()).isTrue();
        assertThat(loop.problem()).isEmpty();
    }

    @Test
    void aVisitPastItsTimeAndAnUnreadableOneArePassedOver() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        web.route(
                "/last",
                (request, to) -> {
                    to.page(Routes.PAGE);
                    asked.countDown();
                });
        VisitLoop loop = loop(4);
        atPoll(() -> consumer.rebalance(List.of(PARTITION)));
        atPoll(() -> {
            add(
                    VisitStage.visit(
                            VisitPurpose.PAGES,
                            Duration.ZERO,
                            Duration.ZERO,
                            VisitUrl.first(web.url("/page"))));
            add(new byte[] {9, 9});
            add(visit(web.url("/last")));
        });

        Thread thread = Thread.ofVirtual().start(loop::run);
        await(loop, asked);
        stop(loop, thread);

        assertThat(web.paths()).containsExactly("/last");
        assertThat(stage.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.offset()).isEqualTo(1));
        assertThat(stage.meters.scrape())
                .contains("brokerwatch_visits_run_total{end=\"late\"} 1.0");
    }

    @Test
    void whatDoesNotFitWaitsUncommittedWhileTheConsumerIsPaused() throws InterruptedException {
        CountDownLatch polledAgain = new CountDownLatch(3);
        CountDownLatch second = new CountDownLatch(1);
        CountDownLatch release = holdFirst("/first");
        web.route(
                "/second",
                (request, to) -> {
                    to.page(Routes.PAGE);
                    second.countDown();
                });
        VisitLoop loop = loop(1);
        atPoll(() -> consumer.rebalance(List.of(PARTITION)));
        atPoll(() -> {
            add(visit(web.url("/first")));
            add(visit(web.url("/second")));
        });
        for (int i = 0; i < 3; i++) {
            atPoll(polledAgain::countDown);
        }

        Thread thread = Thread.ofVirtual().start(loop::run);
        await(loop, polledAgain);
        assertThat(consumer.paused()).containsExactly(PARTITION);
        assertThat(committed()).isEqualTo(1);
        release.countDown();
        await(loop, second);
        stop(loop, thread);

        assertThat(web.paths()).containsExactly("/first", "/second");
        assertThat(stage.reports()).hasSize(2);
    }

    @Test
    void whatWaitsOfAPartitionThatGoesAwayIsForgotten() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(3);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch release = holdFirst("/first", asked);
        VisitLoop loop = loop(1);
        atPoll(() -> consumer.rebalance(List.of(PARTITION)));
        atPoll(() -> {
            add(visit(web.url("/first")));
            add(visit(web.url("/page")));
        });
        atPoll(() -> consumer.rebalance(List.of()));
        for (int i = 0; i < 3; i++) {
            atPoll(gone::countDown);
        }

        Thread thread = Thread.ofVirtual().start(loop::run);
        await(loop, asked);
        await(loop, gone);
        release.countDown();
        stop(loop, thread);

        assertThat(web.paths()).containsExactly("/first");
    }

    @Test
    void whenItClosesAVisitEndsAfterItsUrlAndReports() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        web.route(
                "/first",
                (request, to) -> {
                    to.page(Routes.PAGE);
                    asked.countDown();
                });
        VisitLoop loop = loop(1);
        atPoll(() -> consumer.rebalance(List.of(PARTITION)));
        atPoll(() ->
                add(
                        VisitStage.visit(
                                Duration.ofSeconds(50),
                                VisitUrl.first(web.url("/first")),
                                VisitUrl.first(web.url("/page")))));

        Thread thread = Thread.ofVirtual().start(loop::run);
        await(loop, asked);
        stop(loop, thread);

        assertThat(stage.urls()).hasSize(1);
        assertThat(stage.captures()).hasSize(1);
        assertThat(stage.meters.scrape())
                .contains("brokerwatch_visits_run_total{end=\"stopped\"} 1.0");
    }

    /// A path that does not answer until it is told to.
    private CountDownLatch holdFirst(String path) {
        return holdFirst(path, new CountDownLatch(1));
    }

    /// `asked` counts down when the request is there; its answer waits for what is returned.
    private CountDownLatch holdFirst(String path, CountDownLatch asked) {
        CountDownLatch release = new CountDownLatch(1);
        releases.add(release);
        web.route(
                path,
                (request, to) -> {
                    asked.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    to.page(Routes.PAGE);
                });
        return release;
    }

    private VisitLoop loop(int atOnce) {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        return new VisitLoop(consumer, stage.fetcher, stage.pause, atOnce, InstantSource.system());
    }

    private void atPoll(Runnable task) {
        consumer.schedulePollTask(task);
    }

    private void add(Visit visit) {
        add(JsonCodec.VISITS.encode(visit));
    }

    private void add(byte[] value) {
        consumer.addRecord(
                new ConsumerRecord<>(
                        PARTITION.topic(), PARTITION.partition(), nextOffset++, "host", value));
    }

    private long committed() {
        OffsetAndMetadata offset = consumer.committed(Set.of(PARTITION)).get(PARTITION);
        return offset == null ? 0 : offset.offset();
    }

    private static Visit visit(CrawlUrl url) {
        return VisitStage.visit(Duration.ZERO, VisitUrl.first(url));
    }

    /// Waits for what the loop is to bring about, and tells its problem when it does not.
    private static void await(VisitLoop loop, CountDownLatch event) throws InterruptedException {
        assertThat(event.await(20, TimeUnit.SECONDS)).as(loop.problem()).isTrue();
    }

    private static void stop(VisitLoop loop, Thread thread) throws InterruptedException {
        loop.close();
        thread.join();
    }
}
