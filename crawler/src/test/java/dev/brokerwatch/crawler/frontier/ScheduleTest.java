package dev.brokerwatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.config.record.crawl.ThreadHint;
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

class ScheduleTest {

    private static final String ROOT = "https://forum.example.com/";
    private static final SiteSettings FORUM = Reports.site("forum", ROOT);

    @TempDir Path state;
    private FrontierRun frontier;

    @BeforeEach
    void open() {
        frontier = FrontierRun.of(state, FORUM);
        Visit visit = FrontierRun.opened(frontier, FORUM);
        frontier.learns(Reports.linking(visit, now()));
    }

    @AfterEach
    void close() {
        frontier.close();
    }

    private Instant now() {
        return frontier.clock.instant();
    }

    /// Answers the visits that are due now, each URL with a page of its own.
    private List<String> crawl() {
        frontier.passes(Duration.ofSeconds(1));
        List<Visit> visits = frontier.visits();
        visits.forEach(visit -> frontier.learns(Reports.linking(visit, now())));
        return visits.stream()
                .flatMap(visit -> visit.urls().stream())
                .map(url -> url.url().value())
                .toList();
    }

    private Duration untilDue(String url) {
        return Duration.between(now(), frontier.due(url).time()).plusSeconds(1);
    }

    @Test
    void threadsThatABoardListsAreReadTheYoungestFirst() {
        frontier.learns(
                Hints.board(
                        ROOT,
                        now(),
                        Hints.thread(ROOT + "old", now().minus(Duration.ofDays(20))),
                        Hints.thread(ROOT + "young", now().minus(Duration.ofMinutes(1)))));

        assertThat(frontier.due(ROOT + "young").epochSecond())
                .isLessThan(frontier.due(ROOT + "old").epochSecond());
        assertThat(crawl()).containsExactly(ROOT + "young", ROOT + "old");
    }

    @Test
    void aThreadWithNewsIsOpenedAtItsLastKnownPage() {
        frontier.learns(Hints.board(ROOT, now(), Hints.thread(ROOT + "t", now())));
        crawl();
        frontier.learns(Hints.thread(ROOT + "t", now(), ROOT + "t?page=2", ROOT + "t?page=7", 20));
        crawl();

        frontier.passes(Duration.ofMinutes(1));
        frontier.visits();
        frontier.learns(Hints.board(ROOT, now(), Hints.thread(ROOT + "t", now().plusSeconds(1))));

        assertThat(frontier.due(ROOT + "t?page=7").bucket()).isEqualTo(Bucket.URGENT);
        assertThat(frontier.due(ROOT + "t?page=7").time()).isBeforeOrEqualTo(now());
        assertThat(frontier.due(ROOT + "t").time()).isAfter(now());
    }

    @Test
    void theBoardsWordOnTheLastPageGoesBeforeOurs() {
        frontier.learns(Hints.board(ROOT, now(), Hints.thread(ROOT + "t", now())));
        crawl();
        ThreadHint news =
                new ThreadHint(
                        new CrawlUrl(ROOT + "t"),
                        new CrawlUrl(ROOT + "t?page=9"),
                        now().plusSeconds(5));
        frontier.passes(Duration.ofMinutes(1));

        frontier.learns(Hints.board(ROOT, now(), news));

        assertThat(frontier.due(ROOT + "t?page=9").bucket()).isEqualTo(Bucket.URGENT);
    }

    @Test
    void aThreadWithoutNewsRests() {
        Instant posted = now();
        frontier.learns(Hints.board(ROOT, now(), Hints.thread(ROOT + "t", posted)));
        crawl();
        Instant due = frontier.due(ROOT + "t").time();
        frontier.passes(Duration.ofMinutes(1));

        frontier.learns(Hints.board(ROOT, now(), Hints.thread(ROOT + "t", posted)));

        assertThat(frontier.due(ROOT + "t").time()).isEqualTo(due);
    }

    @Test
    void aFullPageOfAThreadIsSettled() {
        frontier.learns(Hints.board(ROOT, now(), Hints.thread(ROOT + "t", now())));
        crawl();

        frontier.learns(Hints.thread(ROOT + "t", now(), ROOT + "t?page=2", null, 20));

        assertThat(untilDue(ROOT + "t")).isGreaterThan(FORUM.maxInterval().minusMinutes(1));
        assertThat(frontier.due(ROOT + "t").bucket()).isEqualTo(Bucket.LEISURE);
        assertThat(frontier.known(ROOT + "t?page=2").place().depth())
                .isEqualTo(frontier.known(ROOT + "t").place().depth());
    }

    @Test
    void aBoardIsPolledAtItsOwnRate() {
        frontier.learns(Hints.board(ROOT, now(), Hints.thread(ROOT + "a", now())));
        assertThat(frontier.known(ROOT).past().interval()).isEqualTo(FORUM.minInterval());
        Duration quiet = frontier.known(ROOT).past().interval();

        frontier.passes(Duration.ofHours(4));
        frontier.learns(
                Hints.board(
                        ROOT, now(), Hints.thread(ROOT + "a", now().minus(Duration.ofHours(5)))));
        Duration quieter = frontier.known(ROOT).past().interval();
        frontier.passes(Duration.ofHours(4));
        frontier.learns(Hints.board(ROOT, now(), Hints.thread(ROOT + "b", now())));
        Duration busy = frontier.known(ROOT).past().interval();

        assertThat(quieter).isGreaterThan(quiet);
        assertThat(busy)
                .isCloseTo(quieter.plus(Duration.ofHours(4)).dividedBy(2), Duration.ofSeconds(1));
    }

    @Test
    void aPageThatDoesNotChangeIsAskedForEverLater() {
        Duration first = frontier.known(ROOT).past().interval();
        frontier.passes(first);
        Visit visit = frontier.visits().getFirst();
        frontier.learns(Reports.all(visit, now(), new FetchOutcome.Unchanged(304)));

        assertThat(frontier.known(ROOT).past().interval()).isEqualTo(first.multipliedBy(2));
        assertThat(frontier.known(ROOT).past().status()).isEqualTo(304);
        assertThat(frontier.known(ROOT).past().payload()).isNotNull();
    }

    @Test
    void anIntervalStaysBetweenTheSitesBounds() {
        for (int i = 0; i < 20; i++) {
            frontier.passes(frontier.known(ROOT).past().interval().plusSeconds(5));
            frontier.visits().stream()
                    .map(visit ->
                            visit.urls().getFirst().url().value().endsWith("robots.txt")
                                    ? Reports.robots(visit, now(), 404, null)
                                    : Reports.all(visit, now(), new FetchOutcome.Unchanged(304)))
                    .toList()
                    .forEach(frontier::learns);
        }

        assertThat(frontier.known(ROOT).past().interval()).isLessThanOrEqualTo(FORUM.maxInterval());
    }

    @Test
    void sectionsThatYieldOffersComeFirst() {
        frontier.learns(Hints.board(ROOT, now(), Hints.thread(ROOT + "t", now())));
        crawl();
        frontier.learns(Hints.offers(ROOT + "t", now(), 2));

        frontier.passes(Duration.ofMinutes(1));
        Instant old = now().minus(Duration.ofDays(1));
        frontier.learns(Hints.board(ROOT, now(), Hints.thread(ROOT + "u", old)));

        assertThat(frontier.known(ROOT).reading().offers()).isEqualTo(2);
        assertThat(frontier.due(ROOT + "u").bucket()).isEqualTo(Bucket.PROMISING);
    }

    @Test
    void aHostsOffersAreThoseOnItsPagesAsTheyWereReadLast() {
        frontier.learns(Hints.board(ROOT, now(), Hints.thread(ROOT + "t", now())));
        crawl();
        frontier.learns(Hints.offers(ROOT + "t", now(), 3));
        assertThat(frontier.host("forum.example.com").holdings().offers()).isEqualTo(3);

        frontier.passes(Duration.ofMinutes(1));
        frontier.learns(Hints.offers(ROOT + "t", now(), 1));

        assertThat(frontier.host("forum.example.com").holdings().offers()).isEqualTo(1);
    }

    @Test
    void aThreadThatWasOpenedSinceItsBoardWasReadIsNews() {
        frontier.learns(Hints.board(ROOT, now(), Hints.thread(ROOT + "t", now())));
        frontier.passes(Duration.ofMinutes(1));

        frontier.learns(Hints.board(ROOT, now(), Hints.thread(ROOT + "u", now())));

        assertThat(frontier.due(ROOT + "u").bucket()).isEqualTo(Bucket.URGENT);
    }

    @Test
    void aSectionThatTurnsOutToYieldIsReadAgainAtOnce() {
        frontier.learns(Hints.board(ROOT, now(), Hints.thread(ROOT + "t", now())));
        crawl();
        assertThat(frontier.due(ROOT).time()).isAfter(now());

        frontier.learns(Hints.offers(ROOT + "t", now(), 2));

        assertThat(frontier.due(ROOT).time()).isBeforeOrEqualTo(now());
        assertThat(frontier.known(ROOT).past().payload()).isNull();
    }

    @Test
    void whatABoardListsThatYieldedNothingComesLast() {
        ThreadHint[] threads =
                IntStream.range(0, 40)
                        .mapToObj(i ->
                                Hints.thread(ROOT + "t" + i, now().minus(Duration.ofDays(i + 1))))
                        .toArray(ThreadHint[]::new);
        frontier.learns(Hints.board(ROOT, now(), threads));
        Visit visit = nextVisit();
        visit.urls()
                .forEach(url ->
                        frontier.learns(Hints.thread(url.url().value(), now(), null, null, 1)));

        frontier.learns(Reports.linking(visit, now()));
        frontier.passes(Duration.ofSeconds(1));

        assertThat(frontier.visits()).hasSize(1);
        assertThat(frontier.due(ROOT + "t30").bucket()).isEqualTo(Bucket.LEISURE);
    }

    @Test
    void olderPagesOfABoardRest() {
        frontier.learns(
                Hints.hint(
                        ROOT,
                        now(),
                        PageKind.BOARD,
                        ROOT + "?page=2",
                        null,
                        List.of(Hints.thread(ROOT + "t", now())),
                        0,
                        0));
        crawl();

        frontier.learns(
                Hints.board(
                        ROOT + "?page=2",
                        now(),
                        Hints.thread(ROOT + "u", now().minus(Duration.ofDays(2)))));

        assertThat(untilDue(ROOT + "?page=2")).isGreaterThan(FORUM.maxInterval().minusMinutes(1));
    }

    @Test
    void whenAllOfABoardIsNewsItsNextPageIsReadToo() {
        Instant old = now().minus(Duration.ofDays(2));
        frontier.learns(boardOfTwo("a", "b", old));
        crawl();
        frontier.learns(Hints.board(ROOT + "?page=2", now(), Hints.thread(ROOT + "z", old)));
        frontier.passes(Duration.ofMinutes(1));

        frontier.learns(boardOfTwo("c", "d", now()));

        assertThat(frontier.due(ROOT + "?page=2").bucket()).isEqualTo(Bucket.BOARDS);
        assertThat(frontier.due(ROOT + "?page=2").time()).isBeforeOrEqualTo(now());
    }

    private FrontierInput.PageHint boardOfTwo(String first, String second, Instant posted) {
        List<ThreadHint> threads =
                List.of(Hints.thread(ROOT + first, posted), Hints.thread(ROOT + second, posted));
        return Hints.hint(ROOT, now(), PageKind.BOARD, ROOT + "?page=2", null, threads, 0, 0);
    }

    @Test
    void aBoardThatListsWhatOthersDoIsPolledAtThePaceOfItsPosts() {
        Instant weeksAgo = now().minus(Duration.ofDays(20));
        ThreadHint[] threads = {
            Hints.thread(ROOT + "a", weeksAgo), Hints.thread(ROOT + "b", weeksAgo)
        };
        frontier.learnsSeeds(FORUM.id(), ROOT + "vendor");
        crawl();
        frontier.learns(Hints.board(ROOT, now(), threads));

        frontier.learns(Hints.board(ROOT + "vendor", now(), threads));

        assertThat(frontier.known(ROOT + "vendor").past().interval())
                .isCloseTo(Duration.ofDays(5), Duration.ofMinutes(1));
    }

    @Test
    void aBoardThatBecomesBusyIsPolledAtItsNewPaceAtOnce() {
        ThreadHint old = Hints.thread(ROOT + "a", now().minus(Duration.ofDays(9)));
        for (int reading = 0; reading < 4; reading++) {
            frontier.learns(Hints.board(ROOT, now(), old));
            frontier.passes(Duration.ofHours(1));
        }
        assertThat(frontier.known(ROOT).past().interval()).isGreaterThan(Duration.ofHours(1));

        frontier.learns(
                Hints.board(
                        ROOT,
                        now(),
                        Hints.thread(ROOT + "b", now().minusSeconds(3)),
                        Hints.thread(ROOT + "c", now().minusSeconds(2)),
                        Hints.thread(ROOT + "d", now().minusSeconds(1)),
                        Hints.thread(ROOT + "e", now())));

        assertThat(frontier.known(ROOT).past().interval())
                .isCloseTo(Duration.ofMinutes(15), Duration.ofSeconds(5));
    }

    @Test
    void aBoardThatTellsNothingNewIsPolledEverLater() {
        frontier.learns(Hints.hint(ROOT, now(), PageKind.INDEX, null, null, List.of(), 0, 0));
        Duration first = frontier.known(ROOT).past().interval();
        frontier.passes(Duration.ofMinutes(10));

        frontier.learns(Hints.hint(ROOT, now(), PageKind.INDEX, null, null, List.of(), 0, 0));

        assertThat(frontier.known(ROOT).past().interval()).isGreaterThan(first);
    }

    @Test
    void aThreadWhoseBoardTellsItsPostsRestsButForOffers() {
        frontier.learns(
                Hints.board(
                        ROOT,
                        now(),
                        Hints.thread(ROOT + "t", now()),
                        Hints.thread(ROOT + "o", now())));
        crawl();

        frontier.learns(Hints.thread(ROOT + "t", now(), null, null, 3));
        frontier.learns(Hints.offers(ROOT + "o", now(), 1));

        assertThat(untilDue(ROOT + "t")).isGreaterThan(FORUM.maxInterval().minusMinutes(1));
        assertThat(untilDue(ROOT + "o")).isLessThan(Duration.ofHours(5));
    }

    @Test
    void aLoginPageIsOfLittleUse() {
        frontier.learns(Hints.hint(ROOT, now(), PageKind.LOGIN, null, null, List.of(), 0, 0));

        assertThat(frontier.due(ROOT).bucket()).isEqualTo(Bucket.LEISURE);
    }

    @Test
    void anOlderOrRepeatedHintChangesNothing() {
        FrontierInput.PageHint hint = Hints.board(ROOT, now(), Hints.thread(ROOT + "a", now()));
        frontier.learns(hint);
        Duration interval = frontier.known(ROOT).past().interval();

        frontier.learns(hint);
        frontier.learns(Hints.thread(ROOT, now().minusSeconds(60), ROOT + "x", null, 3));

        assertThat(frontier.known(ROOT).past().interval()).isEqualTo(interval);
        assertThat(frontier.known(ROOT).reading().kind()).isEqualTo(PageKind.BOARD);
        assertThat(frontier.url(ROOT + "x")).isNull();
    }

    private Visit nextVisit() {
        frontier.passes(Duration.ofSeconds(1));
        return frontier.visits().getFirst();
    }
}
