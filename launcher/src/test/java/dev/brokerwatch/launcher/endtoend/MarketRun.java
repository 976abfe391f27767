package dev.brokerwatch.launcher.endtoend;

import dev.brokerwatch.config.ops.Metric;
import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.WarcCodec;
import dev.brokerwatch.launcher.client.SearchCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/// A run of `brokerwatch up` over the demo market that has come to its end: what it left in its folder, in Kafka and in
/// its answers. Closing deletes the folder.
///
/// @param untilFirstAlert from the start of the process until an alert stood in the log of alerts
/// @param captures the pages that the index had taken in when the console was asked
/// @param records what stood in every topic but `pages` at the end, by topic
/// @param searched what `brokerwatch search --json` printed of everything, after the API was asked
/// @param apiPages the answers to a search for everything; `apiListings` and `htmlPages` by path
/// @param earlier counters before all topics were counted; `counted` those counts; `later` counters afterwards
record MarketRun(
        Path dataFolder,
        String output,
        int exitCode,
        Duration untilFirstAlert,
        MarketTruth truth,
        List<Capture> captures,
        Map<Topic, List<ConsumerRecord<String, byte[]>>> records,
        String searched,
        List<String> apiPages,
        Map<String, String> apiListings,
        Map<String, String> htmlPages,
        Metrics earlier,
        Map<Topic, Long> counted,
        Metrics later)
        implements AutoCloseable {

    /// Enough that every language and every site are among them.
    private static final long ENOUGH_LISTINGS = 120;

    private static final long ENOUGH_PAGES = 350;

    static MarketRun make() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("brokerwatch-market");
        KeptMarket.openedBefore(folder.resolve("data"), 7, Duration.ofHours(1));
        long start = System.nanoTime();
        try (RunningUp up = RunningUp.start(folder.resolve("data"), "--demo")) {
            Path alerts = folder.resolve("data/alerts/log.jsonl");
            Await.until("the first alert", () -> holdsSomething(alerts), up::output);
            Duration untilFirstAlert = Duration.ofNanos(System.nanoTime() - start);
            Await.until(
                    ENOUGH_LISTINGS + " listings on " + ENOUGH_PAGES + " pages",
                    () -> hasEnough(up.console().metrics()),
                    () -> up.console().metrics().print());
            return look(up, folder.resolve("data"), untilFirstAlert);
        }
    }

    private static void lookAtListings(
            RunningUp up,
            List<String> apiPages,
            Map<String, String> apiListings,
            Map<String, String> htmlPages)
            throws IOException, InterruptedException {
        for (JsonNode hit : Console.hits(apiPages)) {
            String id = hit.path("id").asString();
            put(apiListings, up.console(), "/api/v1/listings/" + id);
            put(htmlPages, up.console(), "/listings/" + id);
        }
        for (int offset = 0; offset < apiListings.size(); offset += 20) {
            put(htmlPages, up.console(), "/?q=&offset=" + offset);
        }
    }

    private static MarketRun look(RunningUp up, Path dataFolder, Duration untilFirstAlert)
            throws IOException, InterruptedException {
        List<ConsumerRecord<String, byte[]>> pages = up.topics().all(Topic.PAGES);
        awaitSearchable(up.console(), pages.size());
        List<String> apiPages = up.console().pagesOf("");
        Map<String, String> apiListings = new TreeMap<>();
        Map<String, String> htmlPages = new TreeMap<>();
        lookAtListings(up, apiPages, apiListings, htmlPages);
        String searched = search(up.console());
        Metrics earlier = up.console().metrics();
        Map<Topic, Long> counted = new TreeMap<>();
        Map<Topic, List<ConsumerRecord<String, byte[]>>> records = new TreeMap<>();
        // From the end of the way of the data, so that what a record refers to is not read before
        // it.
        for (Topic topic : List.of(Topic.values()).reversed()) {
            counted.put(topic, up.topics().count(topic));
            if (topic != Topic.PAGES) {
                records.put(topic, up.topics().all(topic));
            }
        }
        Metrics later = up.console().metrics();
        int exitCode = up.stop();
        return new MarketRun(
                dataFolder,
                up.output(),
                exitCode,
                untilFirstAlert,
                MarketTruth.read(dataFolder.resolve("market-truth.jsonl")),
                pages.stream().map(page -> WarcCodec.decode(page.value())).toList(),
                records,
                searched,
                apiPages,
                apiListings,
                htmlPages,
                earlier,
                counted,
                later);
    }

    private static String search(Console console) {
        StringWriter printed = new StringWriter();
        int exitCode =
                new CommandLine(new SearchCommand())
                        .setOut(new PrintWriter(printed, true))
                        .execute(
                                "--url",
                                console.base().toString(),
                                "--data",
                                console.dataFolder().toString(),
                                "--json",
                                "--limit",
                                "100000");
        if (exitCode != 0) {
            throw new AssertionError("search ended with " + exitCode);
        }
        return printed.toString();
    }

    private static void put(Map<String, String> answers, Console console, String path) {
        answers.put(path, console.get(path));
    }

    private static boolean hasEnough(Metrics metrics) {
        return metrics.total(Metric.LISTINGS) >= ENOUGH_LISTINGS
                && metrics.total(Metric.PAGES_READ) >= ENOUGH_PAGES;
    }

    /// Waits until the first so many pages were read and a search sees what they told.
    static void awaitSearchable(Console console, long pages) {
        Await.until(
                pages + " pages read",
                () -> console.metrics().total(Metric.PAGES_READ) >= pages,
                () -> console.metrics().print());
        long parsed = console.metrics().of(Metric.PAGES_READ, "outcome", "parsed");
        Await.until(
                parsed + " pages searchable",
                () -> console.metrics().count(Metric.PAGE_TIME) >= parsed,
                () -> console.metrics().print());
    }

    private static boolean holdsSomething(Path file) {
        try {
            return Files.exists(file) && Files.size(file) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    List<JsonNode> hits() {
        return Console.hits(apiPages);
    }

    /// Every file of the data folder below one of these folders.
    List<Path> files(String... folders) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String name : folders) {
            try (Stream<Path> files = Files.walk(dataFolder.resolve(name))) {
                files.filter(Files::isRegularFile).forEach(all::add);
            }
        }
        return all;
    }

    List<ConsumerRecord<String, byte[]>> recordsOf(Topic topic) {
        return records.getOrDefault(topic, List.of());
    }

    @Override
    public void close() throws IOException {
        Folders.delete(Objects.requireNonNull(dataFolder.getParent()));
    }
}
