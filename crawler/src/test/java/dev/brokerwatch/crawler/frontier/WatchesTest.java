package dev.brokerwatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.crawler.frontier.store.Bucket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchesTest {

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

    private Duration untilDue(String url) {
        return Duration.between(now(), frontier.due(url).time()).plusSeconds(1);
    }

    @Test
    void aWatchedUrlIsAskedForAtItsOwnPace() {
        frontier.learns(watch(ROOT + "offer", Duration.ofHours(6), Duration.ofDays(2)));
        Visit first = nextVisit();
        assertThat(first.urls().getFirst().watched()).isTrue();
        frontier.learns(Reports.all(first, now(), Reports.fetched(404, "gone")));

        assertThat(untilDue(ROOT + "offer")).isBetween(Duration.ofHours(5), Duration.ofHours(7));
        assertThat(frontier.due(ROOT + "offer").bucket()).isEqualTo(Bucket.URGENT);
    }

    @Test
    void aWatchThatIsOverIsNoWatch() {
        frontier.learns(watch(ROOT + "offer", Duration.ofHours(6), Duration.ZERO));

        assertThat(frontier.url(ROOT + "offer")).isNull();
    }

    @Test
    void theSameWatchTwiceChangesNothing() {
        frontier.learns(watch(ROOT, Duration.ofHours(6), Duration.ofDays(2)));
        Instant due = frontier.due(ROOT).time();
        frontier.passes(Duration.ofSeconds(30));

        frontier.learns(watch(ROOT, Duration.ofHours(6), Duration.ofDays(2)));

        assertThat(frontier.due(ROOT).time()).isEqualTo(due);
    }

    private Visit nextVisit() {
        frontier.passes(Duration.ofSeconds(1));
        return frontier.visits().getFirst();
    }

    private FrontierInput.Watch watch(String url, Duration every, Duration howLong) {
        CrawlUrl parsed = new CrawlUrl(url);
        return new FrontierInput.Watch(
                FORUM.id(), parsed.host(), parsed, every, FrontierRun.NOON.plus(howLong));
    }
}
