package dev.brokerwatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.crawl.FrontierInput.VisitReport;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.crawler.frontier.store.Bucket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {

    private static final String ROOT = "https://forum.example.com/";
    private static final SiteSettings FORUM = Reports.site("forum", ROOT);
    private static final SiteSettings SHOP = Reports.site("shop", "https://shop.example/");

    @TempDir Path state;
    private FrontierRun frontier;
    private Visit visit;

    @BeforeEach
    void open() {
        frontier = FrontierRun.of(state, FORUM, SHOP);
        visit = FrontierRun.opened(frontier, FORUM);
    }

    @AfterEach
    void close() {
        frontier.close();
    }

    private Instant now() {
        return frontier.clock.instant();
    }

    @Test
    void otherSpellingsOfAUrlAreThatUrl() {
        frontier.learns(
                Reports.linking(
                        visit, now(), ROOT + "a/../b?PHPSESSID=abc", ROOT + "b", ROOT + "%62"));

        assertThat(frontier.host("forum.example.com").holdings().known()).isEqualTo(2);
        assertThat(frontier.url(ROOT + "b")).isNotNull();
    }

    @Test
    void theLinksOfAPageThatIsReportedInTwoPartsAreAllTaken() {
        VisitReport first = Reports.linking(visit, now(), ROOT + "a");
        VisitReport second = Reports.linking(visit, now(), ROOT + "b");

        frontier.learns(Reports.before(first));
        frontier.learns(second);

        assertThat(frontier.url(ROOT + "a")).isNotNull();
        assertThat(frontier.url(ROOT + "b")).isNotNull();
        assertThat(frontier.host("forum.example.com").holdings().known()).isEqualTo(3);
    }

    @Test
    void secondSpellingsOnAPageOfKnownSoftwareAreNotTakenIn() {
        frontier.learns(Reports.linking(visit, now(), ROOT + "viewtopic.php?t=7"));
        frontier.passes(Duration.ofSeconds(1));
        Visit topic = frontier.visits().getFirst();

        frontier.learns(
                Reports.linking(
                        topic,
                        now(),
                        ROOT + "viewtopic.php?p=12",
                        ROOT + "viewtopic.php?t=7&start=0",
                        ROOT + "viewtopic.php?t=8"));

        assertThat(frontier.url(ROOT + "viewtopic.php?p=12")).isNull();
        assertThat(frontier.url(ROOT + "viewtopic.php?t=7&start=0")).isNull();
        assertThat(frontier.url(ROOT + "viewtopic.php?t=8")).isNotNull();
    }

    @Test
    void membersComeLastAndRestLong() {
        String member = ROOT + "memberlist.php?mode=viewprofile&u=3";
        frontier.learns(Reports.linking(visit, now(), member));
        assertThat(frontier.due(member).bucket()).isEqualTo(Bucket.LEISURE);

        frontier.passes(Duration.ofSeconds(1));
        frontier.learns(Reports.linking(frontier.visits().getFirst(), now()));

        assertThat(frontier.due(member).time())
                .isAfter(now().plus(FORUM.maxInterval()).minusSeconds(60));
    }

    @Test
    void membersOfKnownSoftwareRestBeforeTheyAreAskedFor() {
        String member = ROOT + "memberlist.php?mode=viewprofile&u=3";
        frontier.learns(Reports.linking(visit, now(), ROOT + "viewtopic.php?t=7"));
        frontier.passes(Duration.ofSeconds(1));

        frontier.learns(Reports.linking(frontier.visits().getFirst(), now(), member));

        assertThat(frontier.due(member).time())
                .isAfter(now().plus(FORUM.maxInterval()).minusSeconds(60));
    }

    @Test
    void trapsAndActionsAreNotTakenIn() {
        frontier.learns(
                Reports.linking(
                        visit,
                        now(),
                        ROOT + "logout",
                        ROOT + "aa/aa/aa/aa",
                        ROOT + "calendar?year=1890"));

        assertThat(frontier.host("forum.example.com").holdings().known()).isEqualTo(1);
    }

    @Test
    void aLinkToAnotherHostOfASiteTravelsAsASeed() {
        frontier.learns(Reports.linking(visit, now(), "https://shop.example/x"));

        assertThat(frontier.sent())
                .containsExactly(
                        new FrontierInput.Seeds(
                                SHOP.id(),
                                new CrawlUrl("https://shop.example/").host(),
                                List.of(new CrawlUrl("https://shop.example/x")),
                                1));
    }

    @Test
    void aLinkToAHostOfNoSiteGoesNowhere() {
        frontier.learns(Reports.linking(visit, now(), "https://elsewhere.example/x"));

        assertThat(frontier.sent()).isEmpty();
    }

    @Test
    void seedsOfAHostThatTheirSiteDoesNotReachAreIgnored() {
        frontier.learnsSeeds(FORUM.id(), "https://elsewhere.example/");

        assertThat(frontier.status().hosts()).hasSize(1);
    }

    @Test
    void knownSeedsAreNotMadeNew() {
        frontier.learns(Reports.all(visit, now(), Reports.fetched(200, "x")));
        Instant due = frontier.due(ROOT).time();

        frontier.learnsSeeds(FORUM.id(), ROOT);

        assertThat(frontier.due(ROOT).time()).isEqualTo(due);
        assertThat(frontier.host("forum.example.com").holdings().known()).isEqualTo(1);
    }

    @Test
    void theTargetOfARedirectIsADiscoveredUrl() {
        frontier.learns(
                Reports.all(
                        visit,
                        now(),
                        new FetchOutcome.Redirected(301, new CrawlUrl(ROOT + "home"))));

        assertThat(frontier.known(ROOT + "home").place().hops()).isEqualTo(1);
        assertThat(frontier.nextUrls()).containsExactly(ROOT + "home");
    }

    @Test
    void aChainOfMoreThanFiveRedirectsEnds() {
        for (int hop = 1; hop <= 7; hop++) {
            frontier.learns(
                    Reports.all(
                            visit,
                            now(),
                            new FetchOutcome.Redirected(302, new CrawlUrl(ROOT + "hop" + hop))));
            frontier.passes(Duration.ofSeconds(1));
            List<Visit> next = frontier.visits();
            if (next.isEmpty()) {
                break;
            }
            visit = next.getFirst();
        }

        assertThat(frontier.url(ROOT + "hop5")).isNotNull();
        assertThat(frontier.url(ROOT + "hop6")).isNull();
    }

    @Test
    void linksOfAPageThatLooksLikeItsParentAreNotFollowed() {
        Instant first = now();
        frontier.learns(same(visit, first, ROOT + "a"));
        frontier.passes(Duration.ofSeconds(2));

        frontier.learns(same(frontier.visits().getFirst(), now(), ROOT + "b"));

        assertThat(frontier.url(ROOT + "a")).isNotNull();
        assertThat(frontier.url(ROOT + "b")).isNull();
    }

    private FrontierInput.VisitReport same(Visit of, Instant at, String target) {
        FrontierInput.VisitReport linking = Reports.linking(of, at, target);
        return Reports.each(
                of,
                at,
                url ->
                        new UrlReport(
                                url.url(),
                                at,
                                Reports.fetched(200, "same"),
                                linking.urls().getFirst().links()));
    }

    @Test
    void depthEndsAtTheSitesMaximum() {
        SiteSettings shallow = SiteEdits.with(FORUM, site -> site.maxDepth(1));
        frontier.sitesAre(shallow);
        frontier.learns(Reports.linking(visit, now(), ROOT + "a"));
        frontier.passes(Duration.ofSeconds(1));

        frontier.learns(Reports.linking(frontier.visits().getFirst(), now(), ROOT + "b"));

        assertThat(frontier.url(ROOT + "b")).isNull();
    }

    @Test
    void theDailyBudgetOfAHostEndsItsDay() {
        frontier.sitesAre(SiteEdits.with(FORUM, site -> site.dailyBudget(3)));
        frontier.learns(Reports.linking(visit, now(), numbered(10)));
        frontier.passes(Duration.ofSeconds(1));
        Visit second = frontier.visits().getFirst();
        assertThat(second.urls()).hasSize(2);
        frontier.learns(Reports.all(second, now(), Reports.fetched(200, "page")));

        frontier.passes(Duration.ofHours(20));
        assertThat(frontier.visits()).isEmpty();
        assertThat(frontier.status("forum.example.com").reason()).contains("daily-budget");
        frontier.passes(Duration.ofHours(4));
        frontier.visits().forEach(v -> frontier.learns(Reports.robots(v, now(), 404, null)));
        assertThat(frontier.nextUrls()).isNotEmpty();
    }

    @Test
    void theHostsOfADomainShareABudget() {
        frontier.sitesAre(SiteEdits.with(FORUM, site -> site.dailyBudget(1)));
        for (int i = 0; i < 6; i++) {
            frontier.learnsSeeds(FORUM.id(), "https://farm" + i + ".example.com/");
        }
        frontier.ticks();
        frontier.visits().forEach(v -> frontier.learns(Reports.robots(v, now(), 404, null)));
        frontier.passes(Duration.ofSeconds(1));

        assertThat(frontier.visits()).hasSize(3);
        assertThat(frontier.status().hosts())
                .filteredOn(host -> host.reason().contains("of its domain"))
                .isNotEmpty();
    }

    private static String[] numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> ROOT + "n" + i).toArray(String[]::new);
    }
}
