package dev.brokerwatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.FrontierInput.VisitReport;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.crawl.VisitPurpose;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.crawler.frontier.status.HostState;
import dev.brokerwatch.crawler.frontier.status.HostStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {

    private static final String ROOT = "https://forum.example.com/";
    private static final SiteSettings FORUM = Reports.site("forum", ROOT);

    @TempDir Path state;
    private FrontierRun frontier;
    private Visit visit;

    @BeforeEach
    void open() {
        frontier = FrontierRun.of(state, FORUM);
        frontier.learnsSeeds(FORUM.id(), ROOT, ROOT + "private/a", ROOT + "public");
        visit = frontier.visit();
    }

    @AfterEach
    void close() {
        frontier.close();
    }

    private void robots(int status, @Nullable String text) {
        frontier.learns(Reports.robots(visit, frontier.clock.instant(), status, text));
    }

    @Test
    void aVisitHoldsOnlyWhatRobotsAllows() {
        robots(200, "User-agent: *\nDisallow: /private/\n");

        assertThat(frontier.nextUrls()).containsExactlyInAnyOrder(ROOT, ROOT + "public");
        assertThat(frontier.why(ROOT + "private/a").why()).contains("/private/");
        assertThat(frontier.why(ROOT + "private/a").fetchable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 500, 503, 429})
    void anUnreachableFileForbidsEverything(int status) {
        robots(status, null);

        frontier.passes(Duration.ofSeconds(50));
        assertThat(frontier.visits()).isEmpty();
        HostStatus host = frontier.status("forum.example.com");
        assertThat(host.state()).isEqualTo(HostState.ROBOTS_UNREACHABLE);
        Instant next = Objects.requireNonNull(host.next());
        assertThat(next).isAfter(frontier.clock.instant());
        assertThat(host.reason())
                .startsWith("robots.txt is unreachable")
                .contains("tried again at " + next.truncatedTo(ChronoUnit.SECONDS));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void aMissingFileAllowsEverything(int status) {
        robots(status, null);

        assertThat(frontier.nextUrls()).hasSize(3);
    }

    @Test
    void aVisitThatEndedBeforeItAskedCostsTheHostNothing() {
        Instant now = frontier.clock.instant();
        frontier.learns(
                new VisitReport(
                        visit.id(),
                        visit.attempt(),
                        visit.site(),
                        visit.host(),
                        now,
                        now,
                        List.of(),
                        null,
                        true));

        assertThat(frontier.host("forum.example.com").budget().used()).isZero();
        frontier.passes(Duration.ofSeconds(2));
        assertThat(frontier.visits())
                .extracting(Visit::purpose)
                .containsExactly(VisitPurpose.ROBOTS);
    }

    @Test
    void anUnreachableFileIsTriedAgainAndThenCounts() {
        robots(0, null);
        frontier.passes(Duration.ofSeconds(70));
        Visit again = frontier.visits().getFirst();
        assertThat(again.purpose()).isEqualTo(VisitPurpose.ROBOTS);

        frontier.learns(Reports.robots(again, frontier.clock.instant(), 200, ""));

        assertThat(frontier.nextUrls()).hasSize(3);
    }

    @Test
    void aLongerCrawlDelayIsKept() {
        robots(200, "User-agent: *\nCrawl-delay: 60\n");
        frontier.passes(Duration.ofSeconds(61));

        Visit pages = frontier.visits().getFirst();

        assertThat(pages.delay()).isEqualTo(Duration.ofSeconds(60));
        assertThat(pages.urls()).hasSize(2);
    }

    @Test
    void aCrawlDelayBeyondTheSitesMaximumStopsTheCrawl() {
        robots(200, "User-agent: *\nCrawl-delay: 3600\n");
        frontier.passes(Duration.ofHours(5));

        assertThat(frontier.visits()).isEmpty();
        assertThat(frontier.status("forum.example.com").reason()).contains("3600", "max-delay");
    }

    @Test
    void theFileIsReadAgainAfterADay() {
        assertThat(visitAfterADay().purpose()).isEqualTo(VisitPurpose.ROBOTS);
    }

    private Visit visitAfterADay() {
        robots(200, "");
        frontier.passes(Duration.ofSeconds(1));
        Visit pages = frontier.visits().getFirst();
        frontier.learns(Reports.all(pages, frontier.clock.instant(), Reports.fetched(200, "page")));
        frontier.passes(Duration.ofHours(24));

        return frontier.visits().getFirst();
    }

    @Test
    void aFileThatIsAsItWasCountsForAnotherDay() {
        Visit again = visitAfterADay();
        assertThat(again.urls().getFirst().etag()).isEqualTo("\"e\"");

        frontier.learns(
                new VisitReport(
                        again.id(),
                        again.attempt(),
                        again.site(),
                        again.host(),
                        frontier.clock.instant(),
                        frontier.clock.instant(),
                        List.of(
                                new UrlReport(
                                        again.urls().getFirst().url(),
                                        frontier.clock.instant(),
                                        new FetchOutcome.Unchanged(304),
                                        List.of())),
                        null,
                        true));

        assertThat(frontier.host("forum.example.com").robots().fetchedAt())
                .isEqualTo(frontier.clock.instant());
        assertThat(frontier.nextUrls()).isNotEmpty();
    }

    @Test
    void sitemapsAreSourcesOfUrls() {
        robots(200, "Sitemap: https://forum.example.com/sitemap.xml\n");

        assertThat(frontier.nextUrls()).contains(ROOT + "sitemap.xml");
    }
}
