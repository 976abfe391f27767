package dev.brokerwatch.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.ops.Metric;
import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import java.util.List;

/// The arithmetic between counters and topics, which holds to the last unit once nothing is under way any more.
final class QuietSums {

    private QuietSums() {}

    /// Waits until nothing is due, under way, or unread.
    static void awaitQuiet(RunningUp up) {
        Await.until(
                "nothing to be under way",
                () -> isQuiet(up),
                () -> up.console().metrics().print() + up.output());
    }

    private static boolean isQuiet(RunningUp up) {
        Metrics metrics = up.console().metrics();
        return metrics.total(Metric.VISITS_RUNNING) == 0
                && metrics.total(Metric.VISITS_RUN) == metrics.total(Metric.VISITS_PLANNED)
                && metrics.total(Metric.INDEX_LAG) == 0
                && metrics.total(Metric.PAGES_READ) == up.topics().count(Topic.PAGES)
                && metrics.count(Metric.PAGE_TIME)
                        == metrics.of(Metric.PAGES_READ, "outcome", "parsed");
    }

    /// To be called on a run that was not restarted and has become quiet.
    static void check(RunningUp up) {
        Metrics metrics = up.console().metrics();
        Topics topics = up.topics();
        List<FetchOutcome> reported =
                topics.all(Topic.REPORTS).stream()
                        .map(record -> JsonCodec.REPORTS.decode(record.value()))
                        .filter(FrontierInput.VisitReport.class::isInstance)
                        .flatMap(report -> ((FrontierInput.VisitReport) report).urls().stream())
                        .map(url -> url.outcome())
                        .toList();
        assertThat(metrics.total(Metric.FETCHES))
                .as("fetches by outcome")
                .isEqualTo(reported.size());
        assertThat(metrics.total(Metric.LISTING_EVENTS)).isEqualTo(topics.count(Topic.LISTINGS));
        assertThat(metrics.total(Metric.ALERTS)).isEqualTo(topics.count(Topic.ALERTS));
        assertThat(metrics.total(Metric.DEAD_LETTERS)).isEqualTo(topics.count(Topic.DEAD_LETTERS));
        assertThat(metrics.of(Metric.DELIVERIES, "sink", "log"))
                .isEqualTo(metrics.total(Metric.ALERTS));
        assertThat(metrics.total(Metric.LISTINGS)).isEqualTo(up.console().hits("").size());
    }
}
