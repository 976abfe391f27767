package dev.brokerwatch.launcher.up;

import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.ops.Metric;
import java.time.Duration;
import java.util.Locale;

/// What the whole of brokerwatch has done so far.
///
/// @param fetches URLs asked for, whatever came of it
/// @param hosts that the frontier knows
/// @param queue URLs that wait for their turn
/// @param unread captures that wait for the indexer
/// @param listings in the index
/// @param alerts raised
record Status(long fetches, long hosts, long queue, long unread, long listings, long alerts) {

    static final Status NONE = new Status(0, 0, 0, 0, 0, 0);

    static Status of(Meters meters) {
        return new Status(
                (long) meters.total(Metric.FETCHES),
                (long) meters.total(Metric.HOSTS),
                (long) meters.total(Metric.URLS_DUE),
                (long) meters.total(Metric.INDEX_LAG),
                (long) meters.total(Metric.LISTINGS),
                (long) meters.total(Metric.ALERTS));
    }

    /// One line for people; the rate is over the time since `before`.
    String line(Status before, Duration since) {
        double seconds = Math.max(0.001, since.toNanos() / 1e9);
        return String.format(
                Locale.ROOT,
                "%.1f pages/s   %d fetched   %d hosts   %d in queue   %d unread   %d offers   %d alerts",
                (fetches - before.fetches) / seconds,
                fetches,
                hosts,
                queue,
                unread,
                listings,
                alerts);
    }
}
