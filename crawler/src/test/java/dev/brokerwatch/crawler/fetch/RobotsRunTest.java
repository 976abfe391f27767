package dev.brokerwatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.crawl.VisitPurpose;
import dev.brokerwatch.config.record.crawl.VisitUrl;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.web.MisbehavingWeb;
import dev.brokerwatch.crawler.web.Politeness;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsRunTest {

    private static final Duration DELAY = Duration.ofMillis(20);

    private final MisbehavingWeb web = MisbehavingWeb.start();
    private final VisitStage stage = VisitStage.of(web.url("/"));

    @AfterEach
    void close() {
        stage.close();
        web.close();
    }

    @Test
    void theTextComesWithTheReport() {
        assertThat(robots(web.url("/robots.txt")))
                .isEqualTo(new RobotsFile(200, "User-agent: *\nDisallow: /x"));
        assertThat(stage.captures()).hasSize(1);
        assertThat(stage.urls()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/robots-404, 404", "/robots-500, 500", "/cut-body, 0", "/too-many-seconds, 429"})
    void withoutATextTheStatusSaysWhy(String path, int status) {
        assertThat(robots(web.url(path))).isEqualTo(new RobotsFile(status, null));
    }

    @Test
    void aFileThatIsAsItWasIsNotToldAgain() {
        stage.run(
                VisitStage.visit(
                        VisitPurpose.ROBOTS,
                        DELAY,
                        Duration.ofMinutes(1),
                        new VisitUrl(web.url("/not-modified"), "\"1\"", null, null, false)));

        assertThat(stage.reports().getFirst().robots()).isNull();
        assertThat(stage.outcome()).isEqualTo(new FetchOutcome.Unchanged(304));
        assertThat(web.log().getFirst().request().header("If-None-Match")).isEqualTo("\"1\"");
    }

    @Test
    void redirectsAreFollowedPolitely() {
        CrawlUrl start = web.url("/redirect?/redirect?/redirect?/robots.txt");

        assertThat(robots(start).status()).isEqualTo(200);
        assertThat(web.log()).hasSize(4);
        Politeness.assertKept(web.log(), DELAY);
    }

    @Test
    void theSixthRedirectIsNotFollowed() {
        assertThat(robots(web.url("/redirect-loop"))).isEqualTo(new RobotsFile(302, null));
        assertThat(web.log()).hasSize(6);
    }

    @Test
    void aRedirectToAPrivateAddressIsNotFollowed() {
        assertThat(robots(web.url("/redirect-private"))).isEqualTo(new RobotsFile(0, null));
    }

    @Test
    void onlyTheFirst512KibCount() {
        String text = Objects.requireNonNull(robots(web.url("/robots-huge")).text());

        assertThat(text).hasSize(512 * 1024);
        assertThat(stage.meters.scrape())
                .contains("brokerwatch_bounds_hit_total{bound=\"robots\"} 1.0");
    }

    private RobotsFile robots(CrawlUrl url) {
        stage.run(
                VisitStage.visit(
                        VisitPurpose.ROBOTS, DELAY, Duration.ofMinutes(1), VisitUrl.first(url)));
        return Objects.requireNonNull(stage.reports().getFirst().robots());
    }
}
