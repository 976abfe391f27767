package dev.brokerwatch.alerting.streams;

import dev.brokerwatch.alerting.rules.RuleSet;
import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.record.alert.Flag;
import java.util.function.Consumer;

/// Who is told, for metrics and logs, of every flag that is raised, every alert that goes out, and every rule that could
/// not be evaluated. Called by stream threads.
public record Observer(
        Consumer<Flag> flags, Consumer<Alert> alerts, Consumer<RuleSet.Failure> failures) {}
