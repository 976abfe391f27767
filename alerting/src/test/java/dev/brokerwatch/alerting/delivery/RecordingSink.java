package dev.brokerwatch.alerting.delivery;

import dev.brokerwatch.config.record.alert.Alert;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Remembers what it was given, and fails as often as it is told to.
final class RecordingSink implements Sink {

    final List<String> taken = new ArrayList<>();
    int failures;
    Duration notBefore = Duration.ZERO;

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public Delivery deliver(Alert alert) {
        if (failures > 0) {
            failures--;
            return new Delivery.Failed("out for lunch", notBefore);
        }
        taken.add(alert.id());
        return new Delivery.Delivered();
    }

    @Override
    public void close() {}
}
