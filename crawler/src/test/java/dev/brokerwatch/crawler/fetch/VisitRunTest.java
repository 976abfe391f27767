package dev.brokerwatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.VisitUrl;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.crawler.web.MisbehavingWeb;
import dev.brokerwatch.crawler.web.Politeness;
import java.time.Duration;
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
}
