package dev.brokerwatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.crawl.VisitPurpose;
import dev.brokerwatch.config.record.crawl.VisitUrl;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.crawler.web.MisbehavingWeb;
import dev.brokerwatch.crawler.web.Politeness;
import dev.brokerwatch.crawler.web.Routes;
import dev.brokerwatch.crawler.web.Served;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VisitRunTest {

    private final MisbehavingWeb web = MisbehavingWeb.start();
    private final VisitStage stage = VisitStage.of(web.url("/"));

    @AfterEach
    void close() {
        stage.close();
        web.close();
    }

    @Test
    void capturesArriveBeforeTheReportThatTellsOfThem() {
        stage.run(web.url("/page"), web.url("/gone"));

        assertThat(stage.sent())
                .containsExactly(
                        Topic.PAGES.topicName(),
                        Topic.PAGES.topicName(),
                        Topic.REPORTS.topicName());
        assertThat(stage.captures()).allMatch(Capture.Response.class::isInstance);
        assertThat(stage.urls())
                .extracting(UrlReport::url)
                .containsExactly(web.url("/page"), web.url("/gone"));
        assertThat(stage.urls())
                .extracting(UrlReport::outcome)
                .allMatch(FetchOutcome.Fetched.class::isInstance);
    }

    @Test
    void aVisitKeepsOneConnectionAndItsDelay() {
        Duration delay = Duration.ofMillis(30);

        stage.run(
                VisitStage.visit(
                        delay,
                        VisitUrl.first(web.url("/page")),
                        VisitUrl.first(web.url("/gone")),
                        VisitUrl.first(web.url("/empty"))));

        assertThat(web.log()).hasSize(3);
        assertThat(web.connections()).isEqualTo(1);
        Politeness.assertKept(web.log(), delay);
    }

    @Test
    void hostsOnOneAddressTakeTurns() throws InterruptedException {
        Duration delay = Duration.ofMillis(15);
        List<Thread> visits = new ArrayList<>();
        try (MisbehavingWeb other = MisbehavingWeb.start()) {
            for (MisbehavingWeb host : List.of(web, other)) {
                Visit visit =
                        VisitStage.visit(
                                delay,
                                VisitUrl.first(host.url("/page")),
                                VisitUrl.first(host.url("/gone")),
                                VisitUrl.first(host.url("/empty")));
                visits.add(Thread.ofVirtual().start(() -> stage.run(visit)));
            }
            for (Thread visit : visits) {
                visit.join();
            }

            List<Served> both = new ArrayList<>(web.log());
            both.addAll(other.log());
            assertThat(both).hasSize(6);
            Politeness.assertKept(both, delay);
        }
    }

    @Test
    void theReportWaitsForTheAcknowledgementOfEveryCapture() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        web.route(
                "/last",
                (request, to) -> {
                    to.page(Routes.PAGE);
                    asked.countDown();
                });
        try (VisitStage slow = VisitStage.unacknowledged(web.url("/"))) {
            Thread visit =
                    Thread.ofVirtual().start(() -> slow.run(web.url("/page"), web.url("/last")));
            asked.await();
            while (slow.sent().size() < 2) {
                Thread.onSpinWait();
            }
            slow.producer.completeNext();
            assertThat(slow.reports()).isEmpty();

            slow.producer.completeNext();
            while (slow.sent().size() < 3) {
                Thread.onSpinWait();
            }
            slow.producer.completeNext();
            visit.join();

            assertThat(slow.reports()).hasSize(1);
        }
    }

    @Test
    void aCaptureThatKafkaDoesNotTakeLeavesNoReport() {
        try (VisitStage failing = VisitStage.of(web.url("/"))) {
            failing.producer.sendException = new TimeoutException("no broker");

            assertThatThrownBy(() -> failing.run(web.url("/page")))
                    .isInstanceOf(RuntimeException.class);

            failing.producer.sendException = null;
            assertThat(failing.reports()).isEmpty();
        }
    }

    @Test
    void aRefusalEndsTheVisitAndTheRestIsLeft() {
        stage.run(web.url("/too-many-seconds"), web.url("/page"));

        assertThat(stage.urls()).hasSize(1);
        assertThat(web.paths()).containsExactly("/too-many-seconds");
    }

    @Test
    void aForbiddenPageDoesNot() {
        stage.run(web.url("/forbidden"), web.url("/page"));

        assertThat(stage.urls()).hasSize(2);
    }

    @Test
    void twoFailuresInARowEndTheVisit() {
        stage.run(web.url("/cut-body"), web.url("/reset-in-head"), web.url("/page"));

        assertThat(stage.urls()).hasSize(2);
    }

    @Test
    void aVisitStopsAtItsEndAndReportsWhatItHas() {
        stage.run(
                VisitStage.visit(
                        VisitPurpose.PAGES,
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(30),
                        VisitUrl.first(web.url("/page")),
                        VisitUrl.first(web.url("/gone"))));

        assertThat(stage.urls()).hasSize(1);
        assertThat(stage.meters.scrape())
                .contains("brokerwatch_visits_run_total{end=\"cut_short\"} 1.0");
    }

    @Test
    void aVisitOfASiteThatIsNotConfiguredIsDropped() {
        Visit visit = VisitStage.visit(Duration.ZERO, VisitUrl.first(web.url("/page")));
        stage.run(
                new Visit(
                        visit.id(),
                        visit.attempt(),
                        new SiteId("stranger"),
                        visit.host(),
                        visit.purpose(),
                        visit.notBefore(),
                        visit.notAfter(),
                        visit.delay(),
                        visit.urls()));

        assertThat(web.log()).isEmpty();
        assertThat(stage.sent()).isEmpty();
    }
}
