package dev.brokerwatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.FrontierInput.VisitReport;
import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.crawl.VisitUrl;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.wire.JsonCodec;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsTest {

    private static final int LIMIT = 1 << 20;
    private static final CrawlUrl PAGE = new CrawlUrl("https://forum.example/t/1");
    private static final Visit VISIT = VisitStage.visit(Duration.ZERO, VisitUrl.first(PAGE));

    @Test
    void whatFitsIsOneReport() {
        assertThat(split(List.of(report(3, 40)), null))
                .singleElement()
                .satisfies(report -> assertThat(report.last()).isTrue());
    }

    @Test
    void aVisitThatFoundNothingReportsAllTheSame() {
        assertThat(split(List.of(), null)).hasSize(1);
    }

    @Test
    void aRobotsFileComesWithTheLastPart() {
        RobotsFile file = new RobotsFile(200, "a".repeat(512 * 1024));

        List<VisitReport> parts = split(List.of(report(9_000, 60)), file);

        assertThat(parts)
                .hasSizeGreaterThan(1)
                .last()
                .extracting(VisitReport::robots)
                .isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyPartIsBelowTheLimitAndTogetherTheyAreTheWhole(int seed) {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
        List<UrlReport> urls =
                IntStream.range(0, 20)
                        .mapToObj(i -> report(random.nextInt(3_000), 20 + random.nextInt(1_900)))
                        .toList();

        List<VisitReport> parts = split(urls, null);

        assertThat(parts)
                .allSatisfy(part ->
                        assertThat(JsonCodec.REPORTS.encode(part).length).isLessThan(LIMIT));
        assertThat(linksOf(parts.stream().flatMap(part -> part.urls().stream()).toList()))
                .isEqualTo(linksOf(urls));
        assertThat(parts.subList(0, parts.size() - 1)).noneMatch(VisitReport::last);
        assertThat(parts.getLast().last()).isTrue();
    }

    private static List<Link> linksOf(List<UrlReport> urls) {
        return urls.stream().flatMap(url -> url.links().stream()).toList();
    }

    private static List<VisitReport> split(List<UrlReport> urls, @Nullable RobotsFile robots) {
        return Reports.of(VISIT, MovedClock.NOON, MovedClock.NOON, urls, robots);
    }

    private static UrlReport report(int links, int length) {
        String padding = "x".repeat(length);
        List<Link> found =
                IntStream.range(0, links)
                        .mapToObj(i -> new CrawlUrl("https://forum.example/" + i + padding))
                        .map(url -> new Link(url, Link.Relation.PLAIN))
                        .toList();
        return new UrlReport(PAGE, MovedClock.NOON, new FetchOutcome.Unchanged(304), found);
    }
}
