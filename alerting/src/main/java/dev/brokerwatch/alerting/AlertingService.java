package dev.brokerwatch.alerting;

import dev.brokerwatch.alerting.delivery.Deliveries;
import dev.brokerwatch.alerting.delivery.Sink;
import dev.brokerwatch.alerting.delivery.Sinks;
import dev.brokerwatch.alerting.rules.RuleSet;
import dev.brokerwatch.alerting.sellers.Yuan;
import dev.brokerwatch.alerting.streams.AlertStreams;
import dev.brokerwatch.alerting.streams.AlertTopology;
import dev.brokerwatch.alerting.streams.Observer;
import dev.brokerwatch.alerting.takedown.WatchAlerted;
import dev.brokerwatch.config.ops.Health;
import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.ops.Metric;
import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.service.Service;
import dev.brokerwatch.config.settings.AlertingSettings;
import dev.brokerwatch.config.settings.ExchangeRates;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rules over listing events, and the delivery of what they raise:
///
/// ```text
/// listings ─▶ rules, windows, groups ─▶ alerts ─┬─▶ log
///                                               ├─▶ webhook …
///                                               └─▶ watch: the frontier looks again
/// ```
public final class AlertingService implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(AlertingService.class);

    private final KafkaClients kafka;
    private final Path dataFolder;
    private final AlertingSettings settings;
    private final Map<String, String> environment;
    private final InstantSource clock;
    private final Meters meters;
    private final AlertStreams streams;
    private @Nullable Deliveries deliveries;

    /// @param dataFolder where the state lies, and the log of alerts
    /// @param environment where sinks find their secrets
    public AlertingService(
            KafkaClients kafka,
            Path dataFolder,
            AlertingSettings settings,
            RuleSet rules,
            ExchangeRates rates,
            Map<String, String> environment,
            InstantSource clock,
            Meters meters,
            Health health) {
        this.kafka = kafka;
        this.dataFolder = dataFolder;
        this.settings = settings;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.meters = meters;
        this.streams =
                new AlertStreams(
                        AlertTopology.of(rules, new Yuan(rates), observer(meters)),
                        kafka,
                        dataFolder.resolve("alerting"));
        health.ready("alerting", streams::trouble);
        health.ready("sinks", this::troubleOfSinks);
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

    /// Throws when a sink's address or secret is missing; the message says which.
    @Override
    public void start() {
        List<Sink> sinks = new ArrayList<>(new Sinks(dataFolder, environment, clock).of(settings));
        sinks.add(new WatchAlerted(new Publisher(kafka.producer("brokerwatch-watch"))));
        Deliveries started = new Deliveries(sinks, kafka, clock, meters);
        started.start();
        deliveries = started;
        streams.start();
    }

    private String troubleOfSinks() {
        return deliveries != null && deliveries.isAlive() ? "" : "not every sink's thread runs";
    }

    @Override
    public void close() {
        streams.close();
        if (deliveries != null) {
            deliveries.close();
            deliveries = null;
        }
    }
}
