package dev.brokerwatch.alerting.delivery;

import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.ops.Metric;
import io.micrometer.core.instrument.Counter;
import java.util.concurrent.atomic.AtomicLong;

/// What is counted of one sink. Every alert that is read is delivered in the end, or was unreadable; failures are the
/// tries before.
final class SinkMeters {

    private final Counter delivered;
    private final Counter failed;
    private final Counter unreadable;
    private final AtomicLong lag = new AtomicLong();

    SinkMeters(String sink, Meters meters) {
        delivered = meters.counter(Metric.DELIVERIES, sink, "delivered");
        failed = meters.counter(Metric.DELIVERIES, sink, "failed");
        unreadable = meters.counter(Metric.DELIVERIES, sink, "unreadable");
        meters.gauge(Metric.DELIVERY_LAG, lag::get, sink);
    }

    void delivered() {
        delivered.increment();
    }

    void failed() {
        failed.increment();
    }

    void unreadable() {
        unreadable.increment();
    }

    void lag(long alerts) {
        lag.set(alerts);
    }
}
