package dev.brokerwatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.crawl.FrontierInput.VisitReport;
import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.crawl.VisitPurpose;
import dev.brokerwatch.config.record.crawl.VisitUrl;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.crawler.frontier.status.HostState;
import dev.brokerwatch.crawler.frontier.store.VisitBook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeasesTest {

    private static final String ROOT = "https://forum.example.com/";
    private static final SiteSettings FORUM = Reports.site("forum", ROOT);
    private static final Duration LEASE = CrawlerSettings.DEFAULT.lease();

    @TempDir Path state;
    private FrontierRun frontier;
    private Visit visit;

    @BeforeEach
    void open() {
        frontier = FrontierRun.of(state, FORUM);
        visit = FrontierRun.opened(frontier, FORUM);
    }

    @AfterEach
    void close() {
        frontier.close();
    }

    @Test
    void aHostHasOneVisitOutstanding() {
        frontier.learnsSeeds(FORUM.id(), ROOT + "more");

        frontier.noVisit();
        assertThat(frontier.status("forum.example.com").state()).isEqualTo(HostState.VISITING);
    }

    @Test
    void aLeaseThatRanOutDoesNotEndBeforeReportsHasBeenReadPastIt() {
        frontier.passes(LEASE.plusMinutes(5));
        frontier.noVisit();

        frontier.readThrough = frontier.clock.instant();
        frontier.passes(Duration.ofSeconds(1));

        Visit again = frontier.visits().getFirst();
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.id()).isNotEqualTo(visit.id());
        assertThat(again.urls()).isEqualTo(visit.urls());
    }

    @Test
    void anotherHostsRecordTellsTooHowFarReportsWasRead() {
        frontier.passes(LEASE.plusMinutes(5));
        frontier.learnsSeeds(FORUM.id(), "https://www.example.com/");
        frontier.passes(Duration.ofSeconds(1));

        assertThat(frontier.visits())
                .extracting(planned -> planned.host().value())
                .contains("forum.example.com");
    }

    @Test
    void aReportThatComesAfterItsLeaseEndedChangesNothing() {
        frontier.passes(LEASE.plusMinutes(5));
        frontier.readThrough = frontier.clock.instant();
        frontier.passes(Duration.ofSeconds(1));
        Visit again = frontier.visits().getFirst();

        frontier.learns(Reports.linking(visit, frontier.clock.instant(), ROOT + "late"));

        assertThat(frontier.url(ROOT + "late")).isNull();
        assertThat(frontier.host("forum.example.com").outstanding()).isNotNull();
        frontier.noVisit();
        frontier.learns(Reports.linking(again, frontier.clock.instant(), ROOT + "current"));
        assertThat(frontier.url(ROOT + "current")).isNotNull();
    }

    @Test
    void aRepeatedReportChangesNothing() {
        VisitReport report = Reports.linking(visit, frontier.clock.instant(), ROOT + "a");
        frontier.learns(report);
        frontier.passes(Duration.ofSeconds(1));
        assertThat(frontier.visits()).hasSize(1);

        frontier.learns(report);
        frontier.passes(Duration.ofSeconds(2));

        assertThat(frontier.visits()).isEmpty();
        assertThat(frontier.host("forum.example.com").holdings().known()).isEqualTo(2);
    }

    @Test
    void aRepeatedReportSendsLinksToOtherHostsAgain() {
        VisitReport report =
                Reports.linking(visit, frontier.clock.instant(), "https://www.example.com/b");
        frontier.learns(report);
        assertThat(frontier.sent()).hasSize(1);

        frontier.learns(report);

        assertThat(frontier.sent()).hasSize(1);
    }

    @Test
    void aReportInPartsEndsTheVisitWithItsLast() {
        Instant now = frontier.clock.instant();
        VisitReport whole = Reports.linking(visit, now, ROOT + "a");
        VisitReport part =
                new VisitReport(
                        whole.visit(),
                        whole.attempt(),
                        whole.site(),
                        whole.host(),
                        now,
                        now,
                        whole.urls(),
                        null,
                        false);
        frontier.learns(part);
        frontier.passes(Duration.ofSeconds(2));
        assertThat(frontier.visits()).isEmpty();
        assertThat(frontier.url(ROOT + "a")).isNotNull();

        frontier.learns(whole);
        frontier.passes(Duration.ofSeconds(1));

        assertThat(frontier.visits()).hasSize(1);
    }

    @Test
    void whatAVisitDidNotAskForIsAskedForByTheNext() {
        frontier.learns(Reports.linking(visit, frontier.clock.instant(), ROOT + "a", ROOT + "b"));
        frontier.passes(Duration.ofSeconds(1));
        Visit cut = frontier.visits().getFirst();
        assertThat(cut.urls()).hasSize(2);
        CrawlUrl asked = cut.urls().getFirst().url();
        Instant now = frontier.clock.instant();

        frontier.learns(
                new VisitReport(
                        cut.id(),
                        cut.attempt(),
                        cut.site(),
                        cut.host(),
                        now,
                        now,
                        List.of(new UrlReport(asked, now, Reports.fetched(200, "a"), List.of())),
                        null,
                        true));

        assertThat(frontier.nextUrls()).containsExactly(cut.urls().getLast().url().value());
        assertThat(frontier.host("forum.example.com").budget().used()).isEqualTo(3);
    }

    @Test
    void aVisitHasNoMoreUrlsThanAVisitMayHave() {
        String[] many = new String[50];
        for (int i = 0; i < many.length; i++) {
            many[i] = ROOT + "thread-" + i;
        }
        frontier.learns(Reports.linking(visit, frontier.clock.instant(), many));

        assertThat(frontier.nextUrls()).hasSize(Visit.MOST_URLS);
    }

    @Test
    void lostVisitsBecomeShorter() {
        String[] many = new String[50];
        for (int i = 0; i < many.length; i++) {
            many[i] = ROOT + "thread-" + i;
        }
        frontier.learns(Reports.linking(visit, frontier.clock.instant(), many));
        frontier.passes(Duration.ofSeconds(1));
        frontier.visits();

        frontier.passes(LEASE.plusSeconds(10));
        frontier.readThrough = frontier.clock.instant();

        assertThat(frontier.nextUrls()).hasSize(Visit.MOST_URLS / 2);
    }

    @Test
    void outstandingVisitsAreCapped() {
        CrawlerSettings usual = CrawlerSettings.DEFAULT;
        CrawlerSettings one =
                new CrawlerSettings(
                        usual.agent(),
                        usual.contact(),
                        1,
                        1,
                        usual.lease(),
                        usual.callTimeout(),
                        usual.largestBody(),
                        usual.unreadShare());
        frontier.close();
        frontier = new FrontierRun(state.resolve("capped"), one, FORUM);
        frontier.learnsSeeds(FORUM.id(), ROOT);
        frontier.learnsSeeds(FORUM.id(), "https://www.example.com/");
        Visit first = frontier.visit();

        frontier.noVisit();
        frontier.learns(Reports.robots(first, frontier.clock.instant(), 500, null));

        assertThat(frontier.visit().host()).isNotEqualTo(first.host());
    }

    @Test
    void aVisitThatTheStoreDoesNotKnowOfIsFoundAgainAtTheStart() {
        frontier.close();
        frontier = FrontierRun.of(state.resolve("lost"), FORUM);
        frontier.inFlight.add(visit);
        frontier.restarts();

        frontier.learnsSeeds(FORUM.id(), ROOT);

        frontier.noVisit();
        assertThat(frontier.status("forum.example.com").state()).isEqualTo(HostState.VISITING);
    }

    @Test
    void aVisitWhoseLeaseRanOutWhileNothingRanKeepsItsNumberToItself() {
        frontier.close();
        frontier = FrontierRun.of(state.resolve("lost"), FORUM);
        frontier.inFlight.add(visit);
        frontier.passes(LEASE.plusMinutes(5));
        frontier.restarts();
        frontier.noVisit();

        frontier.learnsSeeds(FORUM.id(), ROOT);

        assertThat(VisitBook.sequenceOf(frontier.visit().id()))
                .isGreaterThan(VisitBook.sequenceOf(visit.id()));
    }

    @Test
    void afterARestartOnlyVisitsSinceTheLastMarkAreReadAgain() {
        frontier.passes(Duration.ofSeconds(5));

        frontier.restarts();

        assertThat(frontier.askedSince).isAfter(FrontierRun.NOON);
    }

    @Test
    void leasesOutliveARestart() {
        frontier.restarts();

        frontier.noVisit();
        frontier.learns(Reports.linking(visit, frontier.clock.instant(), ROOT + "a"));
        assertThat(frontier.nextUrls()).containsExactly(ROOT + "a");
    }

    @Test
    void theDelayLiesBetweenTheLastResponseAndTheNextVisit() {
        Instant end = frontier.clock.instant();
        frontier.learns(Reports.linking(visit, end, ROOT + "a"));
        frontier.passes(Duration.ofSeconds(1));

        Visit next = frontier.visits().getFirst();

        assertThat(next.notBefore()).isAfterOrEqualTo(end.plus(FORUM.delay()));
        assertThat(next.delay()).isEqualTo(FORUM.delay());
    }

    @Test
    void aLeaseIsAsLongAsTheVisitNeedsAtItsPace() {
        frontier.learns(Reports.linking(visit, frontier.clock.instant(), ROOT + "a"));
        frontier.passes(Duration.ofSeconds(1));

        Visit next = frontier.visits().getFirst();

        Duration pace = FORUM.delay().plusSeconds(1).multipliedBy(next.urls().size());
        assertThat(next.notAfter()).isEqualTo(next.notBefore().plusSeconds(15).plus(pace));
    }

    @Test
    void aConditionalRequestHasWhatItNeeds() {
        frontier.learns(
                Reports.all(visit, frontier.clock.instant(), Reports.fetched(200, "board")));
        frontier.passes(FORUM.maxInterval());

        Visit robots = frontier.visits().getFirst();
        assertThat(robots.purpose()).isEqualTo(VisitPurpose.ROBOTS);
        frontier.learns(Reports.robots(robots, frontier.clock.instant(), 404, null));
        frontier.passes(Duration.ofSeconds(1));

        VisitUrl url = frontier.visits().getFirst().urls().getFirst();
        assertThat(url.etag()).isEqualTo("\"e\"");
        assertThat(url.lastPayload()).isEqualTo(Reports.fetched(200, "board").payload());
    }

    @Test
    void linksMarkedNofollowAreNotFollowed() {
        Instant now = frontier.clock.instant();
        Link nofollow = new Link(new CrawlUrl(ROOT + "sort"), Link.Relation.NOFOLLOW);
        frontier.learns(
                Reports.each(
                        visit,
                        now,
                        url ->
                                new UrlReport(
                                        url.url(),
                                        now,
                                        Reports.fetched(200, "x"),
                                        List.of(nofollow))));

        assertThat(frontier.url(ROOT + "sort")).isNull();
    }

    @Test
    void aReportOfAHostThatNobodyKnowsChangesNothing() {
        frontier.learns(
                new FrontierInput.VisitReport(
                        "1",
                        1,
                        FORUM.id(),
                        new CrawlUrl("https://www.example.com/").host(),
                        FrontierRun.NOON,
                        FrontierRun.NOON,
                        List.of(),
                        null,
                        true));

        assertThat(frontier.status().hosts()).hasSize(1);
    }
}
