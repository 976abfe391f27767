package dev.brokerwatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.CommandKind;
import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.crawler.frontier.judge.UrlVerdict;
import dev.brokerwatch.crawler.frontier.status.FrontierStatus;
import dev.brokerwatch.crawler.frontier.status.HostState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorsTest {

    private static final String ROOT = "https://forum.example.com/";
    private static final SiteSettings FORUM = Reports.site("forum", ROOT);

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

    private Instant now() {
        return frontier.clock.instant();
    }

    private void order(CommandKind kind) {
        frontier.learns(new FrontierInput.Command(FORUM.id(), visit.host(), kind, now(), "ops"));
    }

    private HostState stateOfHost() {
        return frontier.status("forum.example.com").state();
    }

    @Test
    void aPausedHostIsNotVisitedUntilItIsResumed() {
        order(CommandKind.PAUSE);
        frontier.learns(Reports.linking(visit, now(), ROOT + "a"));
        frontier.passes(Duration.ofHours(1));
        assertThat(frontier.visits()).isEmpty();
        assertThat(frontier.status("forum.example.com").reason()).isEqualTo("paused by ops");
        frontier.restarts();
        assertThat(stateOfHost()).isEqualTo(HostState.PAUSED);

        order(CommandKind.RESUME);

        assertThat(frontier.nextUrls()).contains(ROOT + "a");
    }

    @Test
    void recrawlMakesEverythingDue() {
        frontier.learns(Reports.linking(visit, now(), ROOT + "a"));
        frontier.passes(Duration.ofSeconds(1));
        frontier.learns(
                Reports.all(frontier.visits().getFirst(), now(), Reports.fetched(200, "a")));
        frontier.passes(Duration.ofSeconds(5));
        assertThat(frontier.visits()).isEmpty();

        order(CommandKind.RECRAWL);
        frontier.ticks();

        assertThat(frontier.nextUrls()).containsExactlyInAnyOrder(ROOT, ROOT + "a");
    }

    @Test
    void aRemovedHostIsForgottenAndNotFoundAgain() {
        frontier.learns(Reports.linking(visit, now(), ROOT + "a"));
        order(CommandKind.REMOVE);
        frontier.passes(Duration.ofSeconds(1));
        frontier.passes(Duration.ofSeconds(1));
        frontier.learnsSeeds(FORUM.id(), ROOT);

        assertThat(frontier.url(ROOT)).isNull();
        assertThat(frontier.url(ROOT + "a")).isNull();
        assertThat(stateOfHost()).isEqualTo(HostState.REMOVED);
        assertThat(frontier.host("forum.example.com").holdings().known()).isZero();
        assertThat(frontier.totals.urlsKnown()).isZero();
    }

    @Test
    void aHostIsAddedAgainAfterItWasRemoved() {
        frontier.learns(Reports.linking(visit, now()));
        order(CommandKind.REMOVE);
        frontier.passes(Duration.ofSeconds(1));
        frontier.passes(Duration.ofSeconds(1));

        order(CommandKind.ADD);
        frontier.learnsSeeds(FORUM.id(), ROOT);

        assertThat(frontier.nextUrls()).containsExactly(ROOT);
    }

    @Test
    void stopAllStopsEverythingUntilResumeAll() {
        order(CommandKind.STOP_ALL);
        frontier.learns(Reports.linking(visit, now(), ROOT + "a"));
        frontier.passes(Duration.ofHours(1));
        assertThat(frontier.visits()).isEmpty();
        assertThat(frontier.status().planningPaused()).isEqualTo("stopped by ops");
        frontier.restarts();
        frontier.passes(Duration.ofHours(1));
        assertThat(frontier.visits()).isEmpty();

        order(CommandKind.RESUME_ALL);

        assertThat(frontier.nextUrls()).contains(ROOT + "a");
    }

    @Test
    void aSitesFileThatSaysPausedTakesEffectWhileRunning() {
        frontier.sitesAre(SiteEdits.with(FORUM, site -> site.paused(true)));
        frontier.learns(Reports.linking(visit, now(), ROOT + "a"));
        frontier.passes(Duration.ofHours(1));
        assertThat(frontier.visits()).isEmpty();

        frontier.sitesAre(FORUM);

        assertThat(frontier.nextUrls()).contains(ROOT + "a");
    }

    @Test
    void aSiteThatIsNotConfiguredAnyMoreIsNotVisited() {
        frontier.learns(Reports.linking(visit, now(), ROOT + "a"));
        frontier.visits();
        frontier.sitesAre();
        frontier.passes(Duration.ofHours(1));
        frontier.readThrough = now();
        frontier.passes(Duration.ofSeconds(1));

        assertThat(frontier.visits()).isEmpty();
        assertThat(stateOfHost()).isEqualTo(HostState.UNCONFIGURED);
    }

    @Test
    void whatASitesFileExcludesLeavesTheQueue() {
        frontier.learns(Reports.linking(visit, now(), ROOT + "a", ROOT + "b"));
        frontier.visits();
        frontier.sitesAre(SiteEdits.with(FORUM, site -> site.exclude(List.of("/a"))));
        frontier.passes(Duration.ofMinutes(10));
        frontier.readThrough = now();

        assertThat(frontier.nextUrls()).contains(ROOT + "b").doesNotContain(ROOT + "a");
        assertThat(frontier.known(ROOT + "a").due()).isNull();
    }

    @Test
    void nothingIsPlannedWhileTheIndexerIsBehind() {
        frontier.pausedFor = "the indexer is behind";
        frontier.learns(Reports.linking(visit, now(), ROOT + "a"));
        frontier.passes(Duration.ofHours(1));
        assertThat(frontier.visits()).isEmpty();
        assertThat(frontier.status().planningPaused()).isEqualTo("the indexer is behind");

        frontier.pausedFor = "";

        assertThat(frontier.nextUrls()).contains(ROOT + "a");
    }

    @Test
    void statusTellsOfEveryHost() {
        frontier.learns(Reports.linking(visit, now(), ROOT + "a", ROOT + "b"));
        FrontierStatus status = frontier.status();

        assertThat(status.urlsKnown()).isEqualTo(3);
        assertThat(status.urlsDue()).isEqualTo(2);
        assertThat(status.hosts().getFirst().codes()).containsExactly(200);
        assertThat(status.hostsByState()).containsEntry(HostState.VISITING, 1L);
        assertThat(frontier.totals.urlsKnown()).isEqualTo(3);
        assertThat(frontier.totals.urlsDue()).isEqualTo(2);
        assertThat(frontier.totals.hosts(HostState.VISITING)).isEqualTo(1);
    }

    @Test
    void figuresAreTheSameAfterARestart() {
        frontier.learns(Reports.linking(visit, now(), ROOT + "a", ROOT + "b"));

        frontier.restarts();

        assertThat(frontier.totals.urlsKnown()).isEqualTo(3);
        assertThat(frontier.totals.hosts(HostState.VISITING)).isEqualTo(1);
    }

    @Test
    void whyTellsTheNormalFormTheRuleAndTheTime() {
        frontier.learns(Reports.all(visit, now(), Reports.fetched(200, "board")));

        UrlVerdict seed = frontier.why("HTTPS://Forum.example.com");
        UrlVerdict trap = frontier.why(ROOT + "logout");
        UrlVerdict elsewhere = frontier.why("https://elsewhere.example/");
        UrlVerdict unknown = frontier.why(ROOT + "unknown");

        assertThat(seed.fetchable()).isTrue();
        assertThat(seed.nextDue()).isEqualTo(frontier.due(ROOT).time());
        assertThat(trap.trap()).contains("action");
        assertThat(elsewhere.why()).contains("no configured site");
        assertThat(unknown.why()).contains("no page that was read links to it");
        assertThat(frontier.why("javascript:void(0)").url()).isNull();
    }

    @Test
    void somethingThatIsDueForEveryReasonIsNamedWithThem() {
        order(CommandKind.PAUSE);
        frontier.learns(Reports.linking(visit, now(), ROOT + "a"));

        UrlVerdict verdict = frontier.why(ROOT + "a");

        assertThat(verdict.fetchable()).isFalse();
        assertThat(verdict.why()).contains("paused by ops");
    }
}
