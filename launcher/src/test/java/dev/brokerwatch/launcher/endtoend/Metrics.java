package dev.brokerwatch.launcher.endtoend;

import dev.brokerwatch.config.ops.Metric;
import java.util.List;

/// What `/metrics` said at one moment.
record Metrics(List<String> lines) {

    static Metrics of(String scrape) {
        return new Metrics(scrape.lines().toList());
    }

    /// The sum over all tags; 0 where nothing was told.
    long total(Metric metric) {
        return sum(metric.prometheusName(), "");
    }

    /// The sum over the lines with this value of a tag.
    long of(Metric metric, String tag, String value) {
        return sum(metric.prometheusName(), tag + "=\"" + value + "\"");
    }

    /// How often a timer was told a time.
    long count(Metric timer) {
        return sum(timer.prometheusName() + "_count", "");
    }

    private long sum(String name, String tag) {
        double sum = 0;
        for (String line : lines) {
            boolean named = line.startsWith(name + "{") || line.startsWith(name + " ");
            if (named && line.contains(tag)) {
                sum += Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
            }
        }
        return Math.round(sum);
    }

    /// The lines of brokerwatch's own counters and gauges that are not zero, for people.
    String print() {
        return String.join(
                "\n",
                lines.stream()
                        .filter(line -> line.startsWith("brokerwatch_") && !line.contains("bucket"))
                        .filter(line -> !line.endsWith(" 0.0"))
                        .toList());
    }
}
