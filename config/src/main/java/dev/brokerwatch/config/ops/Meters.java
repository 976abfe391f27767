package dev.brokerwatch.config.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.search.Search;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.DoubleSupplier;

/// The meters of a process, by [Metric]; shown in Prometheus's text form. Tag values are closed vocabularies or the
/// operator's own names, never a page's text. Thread-safe.
public final class Meters implements AutoCloseable {

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();

    public Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        garbage.bindTo(registry);
    }

    /// The counter with these values of the metric's tags, in their order.
    public Counter counter(Metric metric, String... tagValues) {
        require(metric, Metric.Type.COUNTER, tagValues);
        return Counter.builder(metric.meterName())
                .description(metric.meaning())
                .tags(tags(metric, tagValues))
                .register(registry);
    }

    public Timer timer(Metric metric, String... tagValues) {
        require(metric, Metric.Type.TIMER, tagValues);
        return Timer.builder(metric.meterName())
                .description(metric.meaning())
                .tags(tags(metric, tagValues))
                .publishPercentileHistogram()
                .register(registry);
    }

    /// `value` is asked at every scrape, from any thread.
    public void gauge(Metric metric, DoubleSupplier value, String... tagValues) {
        require(metric, Metric.Type.GAUGE, tagValues);
        Gauge.builder(metric.meterName(), value, DoubleSupplier::getAsDouble)
                .description(metric.meaning())
                .tags(tags(metric, tagValues))
                .strongReference(true)
                .register(registry);
    }

    /// The sum of a counter or gauge over all its tags as it stands; 0 where nothing was told.
    public double total(Metric metric) {
        Search found = registry.find(metric.meterName());
        double counted = found.counters().stream().mapToDouble(Counter::count).sum();
        return counted + found.gauges().stream().mapToDouble(Gauge::value).sum();
    }

    /// All of them in Prometheus's text format 0.0.4.
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }

    private static void require(Metric metric, Metric.Type type, String... tagValues) {
        if (metric.type() != type || metric.tags().size() != tagValues.length) {
            throw new IllegalArgumentException(
                    metric + " is a " + metric.type() + " with the tags " + metric.tags());
        }
    }

    private static Tags tags(Metric metric, String... values) {
        Tags tags = Tags.empty();
        for (int i = 0; i < values.length; i++) {
            tags = tags.and(metric.tags().get(i), values[i]);
        }
        return tags;
    }
}
