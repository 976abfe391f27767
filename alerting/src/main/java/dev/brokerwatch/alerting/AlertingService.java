package dev.brokerwatch.alerting;

import dev.brokerwatch.alerting.delivery.Deliveries;
import dev.brokerwatch.alerting.delivery.Sinks;
import dev.brokerwatch.alerting.rules.RuleSet;
import dev.brokerwatch.alerting.sellers.Yuan;
import dev.brokerwatch.alerting.streams.AlertStreams;
import dev.brokerwatch.alerting.streams.AlertTopology;
import dev.brokerwatch.alerting.streams.Observer;
import dev.brokerwatch.config.ops.Health;
import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.ops.Metric;
import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.Service;
import dev.brokerwatch.config.settings.AlertingSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rules over listing events, and the delivery of what they raise:
///
/// ```text
/// listings ─▶ rules, windows, groups ─▶ alerts ─┬─▶ log
///                                               └─▶ webhook …
/// ```
public final class AlertingService implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(AlertingService.class);

    private final AlertStreams streams;
    private final Deliveries deliveries;

    /// Throws when a sink's address or secret is missing; the message says which.
    ///
    /// @param dataFolder where the state lies, and the log of alerts
    /// @param environment where sinks find their secrets
    public AlertingService(
            KafkaClients kafka,
            Path dataFolder,
            AlertingSettings settings,
            RuleSet rules,
            Yuan yuan,
            Map<String, String> environment,
            InstantSource clock,
            Meters meters,
            Health health) {
        streams =
                new AlertStreams(
                        AlertTopology.of(rules, yuan, observer(meters)),
                        kafka,
                        dataFolder.resolve("alerting"));
        Sinks sinks = new Sinks(dataFolder, environment, clock);
        deliveries = new Deliveries(sinks.of(settings), kafka, clock, meters);
        health.live("sinks", () -> deliveries.isAlive() ? "" : "a sink's thread has ended");
        health.ready("alerting", streams::trouble);
    }

    private static Observer observer(Meters meters) {
        return new Observer(
                flag -> meters.counter(Metric.FLAGS, flag.rule()).increment(),
                alert -> count(alert, meters),
                failure -> report(failure, meters));
    }

    private static void count(Alert alert, Meters meters) {
        meters.counter(Metric.ALERTS, alert.rule(), alert.severity().label()).increment();
        LOG.info("alert {} {}: {} listings", alert.severity(), alert.rule(), alert.total());
    }

    private static void report(RuleSet.Failure failure, Meters meters) {
        meters.counter(Metric.RULE_FAILURES, failure.rule().name()).increment();
        LOG.debug("the rule {} failed on a listing: {}", failure.rule().name(), failure.how());
    }

    @Override
    public String name() {
        return "alerting";
    }

    @Override
    public void start() {
        deliveries.start();
        streams.start();
    }

    @Override
    public void close() {
        streams.close();
        deliveries.close();
    }
}
