package dev.brokerwatch.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.ops.Metric;
import dev.brokerwatch.config.wire.DeadLetter;
import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What must not happen happens: each time something is counted, something says why, and the rest goes on.
class WrongInputIT {

    private static final int TEN_MEGABYTES = 10_000_000;

    /// Nobody listens on that port of that address of this machine.
    private static final String UNREACHABLE = "http://127.0.0.77:1/";

    private static final JsonNode GOOD =
            Json.MAPPER.valueToTree(
                    Map.of(
                            "title",
                            "Hospital patients database for sale",
                            "text",
                            "Selling hospital patients database, 250,000 records: name, phone,"
                                    + " diagnosis.\nPrice 900 USD for all. Telegram: @demo_seller_77"));

    @TempDir private Path folder;

    @Test
    void everyWrongInputIsCountedAndExplainedAndTheRestGoesOn(TestReporter reporter)
            throws Exception {
        try (StaticSite site = new StaticSite()) {
            putWrongPages(site);
            site.putHtml(
                    "/viewtopic.php?t=1",
                    PlainThread.of(GOOD, InstantSource.system().instant(), 1));
            site.writeSettings(config(), "wrong");
            StaticSite.writeSettings(config(), "unreachable", UNREACHABLE);
            try (RunningUp up =
                    RunningUp.start(folder.resolve("data"), "--config", config().toString())) {
                Await.until(
                        "every page to be fetched and the unreachable site to be tried",
                        () -> isDone(up, site.size()),
                        () -> up.console().metrics().print());
                MarketRun.awaitSearchable(up.console(), up.topics().count(Topic.PAGES));
                reporter.publishEntry("metrics", up.console().metrics().print());
                check(up);
                importTornArchive(up);
                assertThat(up.stop()).isEqualTo(ModuleProcess.TERMINATED);
            }
        }
    }

    private static boolean isDone(RunningUp up, int pages) {
        Metrics metrics = up.console().metrics();
        return metrics.of(Metric.FETCHES, "outcome", "fetched") >= pages
                && metrics.of(Metric.FETCHES, "outcome", "failed") >= 1;
    }

    private static void check(RunningUp up) {
        Metrics metrics = up.console().metrics();
        assertThat(metrics.of(Metric.HOSTS, "state", "robots_unreachable"))
                .as("the host that does not answer waits, for its robots.txt is not known")
                .isOne();
        assertThat(metrics.of(Metric.BOUNDS_HIT, "bound", "body"))
                .as("of ten megabytes only the first are kept")
                .isPositive();
        assertThat(metrics.of(Metric.PAGES_READ, "outcome", "passed_over"))
                .as("what says that it is no page is not read as one")
                .isPositive();
        List<DeadLetter> letters =
                up.topics().all(Topic.DEAD_LETTERS).stream()
                        .map(record -> JsonCodec.DEAD_LETTERS.decode(record.value()))
                        .toList();
        assertThat(letters).isNotEmpty().hasSize((int) metrics.total(Metric.DEAD_LETTERS));
        assertThat(letters).extracting(DeadLetter::reason).allMatch(reason -> !reason.isBlank());
        assertThat(up.console().hits("hospital"))
                .as("the good page beside the bad ones is a listing")
                .hasSize(1);
    }

    private void putWrongPages(StaticSite site) {
        site.putHtml("/empty.html", "");
        site.putHtml("/nested.html", "<div>".repeat(TEN_MEGABYTES / 5));
        byte[] noise = new byte[200_000];
        new Random(7).nextBytes(noise);
        site.put("/binary.zip", "application/octet-stream", noise);
        site.put("/binary.html", "text/html", noise);
    }

    /// A file that ends in the middle of a record: what stands before is imported, and the exit code tells of it.
    private void importTornArchive(RunningUp up) throws Exception {
        byte[] whole = archive().getBytes(StandardCharsets.UTF_8);
        Path torn = folder.resolve("torn.warc");
        Files.write(torn, Arrays.copyOf(whole, whole.length - 60));
        long before = up.topics().count(Topic.PAGES);
        try (ModuleProcess command =
                ModuleProcess.start(
                        Part.LAUNCHER,
                        folder.resolve("import.out"),
                        "import-warc",
                        "--data",
                        folder.resolve("data").toString(),
                        torn.toString())) {
            assertThat(command.awaitEnd()).as(command.output()).isOne();
            assertThat(command.output()).contains("torn.warc").contains("torn at byte");
        }
        assertThat(up.topics().count(Topic.PAGES)).isEqualTo(before + 1);
    }

    private static String archive() {
        StringBuilder records = new StringBuilder();
        for (int i = 1; i <= 2; i++) {
            String block =
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>page "
                            + i
                            + " of an archive";
            records.append(
                    """
                    WARC/1.0\r
                    WARC-Type: response\r
                    WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000001%d>\r
                    WARC-Date: 2026-11-24T10:00:0%dZ\r
                    WARC-Target-URI: http://forum.example/%d\r
                    Content-Type: application/http; msgtype=response\r
                    Content-Length: %d\r
                    \r
                    %s\r
                    \r
                    """
                            .formatted(i, i, i, block.length(), block));
        }
        return records.toString();
    }

    private Path config() throws IOException {
        return Files.createDirectories(folder.resolve("config"));
    }
}
