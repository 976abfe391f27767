package dev.brokerwatch.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.ops.Metric;
import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.offer.ListingEvent;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.WarcCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `kill -9` in the middle of the work, again and again: nothing is lost and nothing doubled.
class KillIT {

    private static final int KILLS = 3;
    private static final int PAGES_BETWEEN_KILLS = 60;

    /// Which moments are chosen; a moment is told in pages, so that a slow machine is killed as far in its work.
    private static final long SEED = 20261124;

    @TempDir private Path folder;

    @Test
    void nothingIsLostAndNothingIsThereTwiceAfterKills(TestReporter reporter) throws Exception {
        Random moments = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            long more = 5L + moments.nextInt(PAGES_BETWEEN_KILLS);
            try (RunningUp up = start()) {
                awaitFetches(up, more);
                reporter.publishEntry(
                        "killed after", up.console().metrics().total(Metric.FETCHES) + " fetches");
                up.kill();
            }
        }
        try (RunningUp up = start()) {
            awaitFetches(up, PAGES_BETWEEN_KILLS);
            check(up, reporter);
        }
    }

    /// Short leases: a killed process's hosts rest until their visits' leases end.
    private RunningUp start() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("crawler.yaml"), "lease: 10s\n");
        return RunningUp.start(
                data(), "--demo", "--demo-seed", "11", "--config", config.toString());
    }

    private Path data() {
        return folder.resolve("data");
    }

    /// Counters start at zero with the process, so this is what was fetched since.
    private static void awaitFetches(RunningUp up, long most) {
        Await.until(
                most + " fetches after a start",
                () -> up.console().metrics().total(Metric.FETCHES) >= most,
                () -> up.console().metrics().print() + up.output());
    }

    private void check(RunningUp up, TestReporter reporter) throws Exception {
        List<ConsumerRecord<String, byte[]>> pages = up.topics().all(Topic.PAGES);
        List<Capture> captures =
                pages.stream().map(page -> WarcCodec.decode(page.value())).toList();
        Await.until(
                "the indexer to be at the end of pages",
                () -> up.console().metrics().total(Metric.INDEX_LAG) == 0,
                () -> up.console().metrics().print());
        Set<String> told = told(up.topics().all(Topic.LISTINGS));
        Await.until(
                "every listing that was told of to be found",
                () -> ids(up.console().hits("")).containsAll(told),
                () -> "told " + told.size());
        List<JsonNode> hits = up.console().hits("");
        assertThat(up.stop()).isEqualTo(ModuleProcess.TERMINATED);

        MarketTruth truth = MarketTruth.read(data().resolve("market-truth.jsonl"));
        Set<String> missing = new TreeSet<>(truth.listingsOn(captures));
        int expected = missing.size();
        missing.removeAll(ids(hits));
        reporter.publishEntry(
                "after the kills",
                hits.size() + " listings; " + missing.size() + " missing of " + expected);
        assertThat(missing).as(() -> MarketTruth.titles(truth, missing)).isEmpty();
        assertThat(hits).extracting(hit -> hit.path("id").asString()).doesNotHaveDuplicates();
    }

    /// The ids of the listings that events tell of. An event's id stands for what it says, so the same id must always say
    /// the same; and the first that is told of a listing is that it is there.
    private static Set<String> told(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, String> said = new HashMap<>();
        Set<String> listings = new HashSet<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            ListingEvent event = JsonCodec.LISTINGS.decode(record.value());
            String says =
                    event.listing().id() + " " + event.type() + " " + event.listing().revision();
            assertThat(said.merge(event.id(), says, (before, now) -> before)).isEqualTo(says);
            assertThat(event.id()).isEqualTo(ListingEvent.of(event.type(), event.listing()).id());
            listings.add(event.listing().id().value());
        }
        return listings;
    }

    private static Set<String> ids(List<JsonNode> hits) {
        return hits.stream().map(hit -> hit.path("id").asString()).collect(Collectors.toSet());
    }
}
