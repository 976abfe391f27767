package dev.brokerwatch.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.ops.Metric;
import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.record.offer.ListingEvent;
import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.launcher.market.TruthLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// What `up` makes of the demo market, held to the market's truth.
@ExtendWith(SharedMarketRun.class)
class DemoMarketRunIT {

    private static final double LEAST_RECALL = 0.97;

    /// Ordinary goods are half of what is posted, and some pass for offers.
    private static final double LEAST_PRECISION = 0.90;

    private static final double LEAST_CLUSTER_PRECISION = 0.70;
    private static final double LEAST_CLUSTER_RECALL = 0.80;

    @Test
    void theFirstAlertArrivesWithinTwoMinutes(MarketRun run, TestReporter reporter) {
        reporter.publishEntry(
                "seconds until the first alert", Long.toString(run.untilFirstAlert().toSeconds()));
        assertThat(run.untilFirstAlert()).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void everyOfferThatWasCrawledIsAListing(MarketRun run, TestReporter reporter) {
        Set<String> expected = run.truth().listingsOn(run.captures());
        Set<String> found = ids(run.hits());
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(found);

        double recall = 1 - (double) missing.size() / expected.size();
        reporter.publishEntry("recall", percent(recall) + " of " + expected.size());
        assertThat(recall)
                .as(() -> "missing: " + titles(run, missing))
                .isGreaterThanOrEqualTo(LEAST_RECALL);
    }

    @Test
    void whatIsAListingIsAnOffer(MarketRun run, TestReporter reporter) {
        Set<String> wrong = new TreeSet<>();
        for (String id : ids(run.hits())) {
            TruthLine post = run.truth().posts().get(id);
            if (post == null || !post.truth().isOffer()) {
                wrong.add(id);
            }
        }

        double precision = 1 - (double) wrong.size() / run.hits().size();
        reporter.publishEntry("precision", percent(precision) + " of " + run.hits().size());
        assertThat(precision)
                .as(() -> "no offers: " + titles(run, wrong))
                .isGreaterThanOrEqualTo(LEAST_PRECISION);
    }

    @Test
    void theSearchCommandPrintsWhatTheApiFinds(MarketRun run) {
        List<String> printed =
                run.searched()
                        .lines()
                        .map(line -> Json.MAPPER.readTree(line).path("id").asString())
                        .toList();

        assertThat(printed).doesNotHaveDuplicates().containsAll(ids(run.hits()));
    }

    @Test
    void everyListingIsThereOnceAndIsAPostOfTheMarket(MarketRun run) {
        List<JsonNode> hits = run.hits();

        assertThat(hits).isNotEmpty();
        assertThat(hits).extracting(hit -> hit.path("id").asString()).doesNotHaveDuplicates();
        Set<String> foreign = ids(hits);
        foreign.removeAll(run.truth().posts().keySet());
        assertThat(titles(run, foreign)).as("listings that are no posts").isEmpty();
        assertThat(run.apiListings()).hasSameSizeAs(hits);
    }

    @Test
    void repostsShareACluster(MarketRun run, TestReporter reporter) {
        ClusterPairs pairs = ClusterPairs.of(run);

        reporter.publishEntry("clusters", pairs.print());
        assertThat(pairs.same()).isPositive();
        assertThat(pairs.precision())
                .as(() -> "wrongly together: " + pairs.wrong())
                .isGreaterThanOrEqualTo(LEAST_CLUSTER_PRECISION);
        assertThat(pairs.recall()).isGreaterThanOrEqualTo(LEAST_CLUSTER_RECALL);
    }

    @Test
    void countersAddUpToWhatStandsInTheTopics(MarketRun run) {
        Map<Topic, Long> counted = run.counted();
        assertThat(counted.get(Topic.PAGES))
                .isGreaterThanOrEqualTo(run.earlier().total(Metric.PAGES_READ))
                .isGreaterThanOrEqualTo(stored(run.earlier()))
                .isLessThanOrEqualTo(run.later().total(Metric.FETCHES) + 60);
        assertThat(counted.get(Topic.LISTINGS))
                .isBetween(
                        run.earlier().total(Metric.LISTING_EVENTS) - 50,
                        run.later().total(Metric.LISTING_EVENTS));
        assertThat(counted.get(Topic.DEAD_LETTERS))
                .isBetween(
                        run.earlier().total(Metric.DEAD_LETTERS),
                        run.later().total(Metric.DEAD_LETTERS));
        assertThat(counted.get(Topic.ALERTS)).isLessThanOrEqualTo(run.later().total(Metric.ALERTS));
    }

    private static long stored(Metrics metrics) {
        return metrics.of(Metric.FETCHES, "outcome", "fetched")
                + metrics.of(Metric.FETCHES, "outcome", "unchanged");
    }

    @Test
    void eventsAndAlertsTellOfListingsOfTheIndex(MarketRun run) {
        Set<String> told = new HashSet<>();
        for (ConsumerRecord<String, byte[]> record : run.recordsOf(Topic.LISTINGS)) {
            ListingEvent event = JsonCodec.LISTINGS.decode(record.value());
            assertThat(record.key()).isEqualTo(event.listing().id().value());
            told.add(record.key());
        }
        assertThat(told).containsAll(ids(run.hits()));

        List<Alert> alerts = new ArrayList<>();
        run.recordsOf(Topic.ALERTS)
                .forEach(record -> alerts.add(JsonCodec.ALERTS.decode(record.value())));
        assertThat(alerts).isNotEmpty();
        assertThat(alerts)
                .allSatisfy(alert ->
                        assertThat(told)
                                .containsAll(
                                        alert.listings().stream()
                                                .map(listing -> listing.id().value())
                                                .toList()));
    }

    @Test
    void itStopsAsToldAndSaysThatItDid(MarketRun run) {
        assertThat(run.exitCode()).isEqualTo(ModuleProcess.TERMINATED);
        assertThat(run.output()).contains("Stopped. The next start goes on from here.");
        assertThat(run.output()).doesNotContain("did not stop cleanly", "Exception in thread");
    }

    private static Set<String> ids(List<JsonNode> hits) {
        Set<String> ids = new TreeSet<>();
        hits.forEach(hit -> ids.add(hit.path("id").asString()));
        return ids;
    }

    private static List<String> titles(MarketRun run, Set<String> ids) {
        List<String> titles = new ArrayList<>();
        for (JsonNode hit : run.hits()) {
            if (ids.contains(hit.path("id").asString())) {
                titles.add(hit.path("url").asString() + " " + hit.path("title").asString());
            }
        }
        run.truth()
                .posts()
                .forEach((id, post) -> {
                    if (ids.contains(id)) {
                        titles.add(post.id() + " " + post.truth().intent() + " " + post.title());
                    }
                });
        return titles;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
