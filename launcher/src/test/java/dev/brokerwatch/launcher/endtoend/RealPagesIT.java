package dev.brokerwatch.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.ops.Metric;
import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.WarcCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Real pages, byte for byte and some of them in GBK, and labelled posts, each as a thread of a plain forum, through all of
/// brokerwatch. They do not come with a public checkout.
class RealPagesIT {

    private static final Path DATA = Part.PROJECT.resolveSibling("shared").resolve("data");

    @TempDir private Path folder;

    @Test
    void realPagesGoThroughTheWholePipelineAndTheCountersAddUp(TestReporter reporter)
            throws Exception {
        Assumptions.assumeTrue(
                Files.isDirectory(DATA.resolve("pages")),
                "the real pages and posts of ../shared/data do not lie here");
        long start = System.nanoTime();
        try (StaticSite pages = new StaticSite();
                StaticSite posts = new StaticSite()) {
            int gbk = servePages(pages);
            int offers = servePosts(posts);
            pages.writeSettings(folder.resolve("config"), "real-pages");
            posts.writeSettings(folder.resolve("config"), "labelled-posts");
            try (RunningUp up =
                    RunningUp.start(
                            folder.resolve("data"),
                            "--config",
                            folder.resolve("config").toString())) {
                List<Capture> captures = awaitAll(up, pages.size() + posts.size());
                report(up, reporter, start, offers);
                assertThat(gbk).isPositive();
                assertThat(captures).hasSizeGreaterThanOrEqualTo(pages.size() + posts.size());
                QuietSums.check(up);
                assertThat(up.console().hits("site:labelled-posts"))
                        .hasSizeBetween(offers * 8 / 10, offers * 12 / 10);
                assertThat(up.stop()).isEqualTo(ModuleProcess.TERMINATED);
            }
        }
    }

    /// Returns the captures once every page was captured, and read.
    private static List<Capture> awaitAll(RunningUp up, int pages) {
        Await.until(
                pages + " pages captured",
                () -> responses(up).size() >= pages,
                () -> up.console().metrics().print());
        QuietSums.awaitQuiet(up);
        return responses(up);
    }

    private static List<Capture> responses(RunningUp up) {
        return up.topics().all(Topic.PAGES).stream()
                .map(page -> WarcCodec.decode(page.value()))
                .filter(capture -> capture instanceof Capture.Response r && r.status() == 200)
                .toList();
    }

    private static void report(RunningUp up, TestReporter reporter, long start, int offers) {
        Metrics metrics = up.console().metrics();
        List<JsonNode> hits = up.console().hits("");
        Set<String> clusters =
                hits.stream()
                        .map(hit -> hit.path("cluster").asString())
                        .collect(Collectors.toSet());
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        reporter.publishEntry(
                "real input",
                String.format(
                        Locale.ROOT,
                        "%d pages crawled, %d offers read (%d labelled), %d listings in %d clusters, %d alerts,"
                                + " %.1f s wall, %.1f s CPU",
                        metrics.of(Metric.FETCHES, "outcome", "fetched"),
                        metrics.of(Metric.POSTS_READ, "intent", "sell")
                                + metrics.of(Metric.POSTS_READ, "intent", "free"),
                        offers,
                        hits.size(),
                        clusters.size(),
                        metrics.total(Metric.ALERTS),
                        wall.toMillis() / 1000.0,
                        up.cpuSeconds()));
    }

    /// Returns how many of them are in GBK.
    private static int servePages(StaticSite site) throws IOException {
        int gbk = 0;
        for (String line : Files.readAllLines(DATA.resolve("pages/pages.jsonl"))) {
            JsonNode page = Json.MAPPER.readTree(line);
            String id = page.path("id").asString();
            site.put(
                    "/" + id + ".html",
                    "text/html",
                    Files.readAllBytes(DATA.resolve("pages").resolve(id + ".html")));
            gbk += page.at("/charset/actual").asString().startsWith("gb") ? 1 : 0;
        }
        return gbk;
    }

    /// Returns how many of them are offers.
    private static int servePosts(StaticSite site) throws IOException {
        int offers = 0;
        Instant lately = InstantSource.system().instant().minus(Duration.ofMinutes(10));
        for (String line : Files.readAllLines(DATA.resolve("listings-dev.jsonl"))) {
            JsonNode post = Json.MAPPER.readTree(line);
            offers += post.at("/labels/is_offer").asBoolean() ? 1 : 0;
            int number = site.size() + 1;
            site.putHtml("/viewtopic.php?t=" + number, PlainThread.of(post, lately, number));
        }
        return offers;
    }
}
