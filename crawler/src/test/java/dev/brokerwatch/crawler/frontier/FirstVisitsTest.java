package dev.brokerwatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.crawl.VisitPurpose;
import dev.brokerwatch.config.settings.SiteSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstVisitsTest {

    private static final SiteSettings FORUM = Reports.site("forum", "https://forum.example.com/");

    @TempDir Path state;
    private FrontierRun frontier;

    @BeforeEach
    void open() {
        frontier = FrontierRun.of(state, FORUM);
        frontier.learnsSeeds(FORUM.id(), "https://forum.example.com/");
    }

    @AfterEach
    void close() {
        frontier.close();
    }

    @Test
    void asksANewHostForItsRobotsFirst() {
        Visit visit = frontier.visit();

        assertThat(visit.purpose()).isEqualTo(VisitPurpose.ROBOTS);
        assertThat(visit.urls()).hasSize(1);
        assertThat(visit.urls().getFirst().url().value())
                .isEqualTo("https://forum.example.com/robots.txt");
    }

    @Test
    void visitsTheSeedOnceRobotsAllows() {
        frontier.learns(Reports.robots(frontier.visit(), frontier.clock.instant(), 404, null));
        frontier.passes(Duration.ofSeconds(1));

        Visit visit = frontier.visits().getFirst();

        assertThat(visit.purpose()).isEqualTo(VisitPurpose.PAGES);
        assertThat(visit.urls().getFirst().url().value()).isEqualTo("https://forum.example.com/");
    }

    @Test
    void goesOnWithTheLinksOfAPage() {
        frontier.learns(Reports.robots(frontier.visit(), frontier.clock.instant(), 404, null));
        Visit first = frontier.visits().getFirst();
        frontier.learns(
                Reports.linking(
                        first,
                        frontier.clock.instant(),
                        "https://forum.example.com/a",
                        "https://forum.example.com/b"));

        Visit second = frontier.visits().getFirst();

        assertThat(second.urls())
                .extracting(url -> url.url().value())
                .containsExactlyInAnyOrder(
                        "https://forum.example.com/a", "https://forum.example.com/b");
    }
}
