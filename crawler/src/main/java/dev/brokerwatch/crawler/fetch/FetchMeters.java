package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.ops.Metric;
import dev.brokerwatch.config.record.crawl.FetchOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// The fetcher's meters, found once: finding one costs more than counting. Thread-safe.
final class FetchMeters {

    private final Counter fetched;
    private final Counter unchanged;
    private final Counter redirected;
    private final Counter refused;
    private final Counter failed;
    private final Counter bytes;
    private final Counter deadLetters;
    private final Timer time;
    private final Map<VisitEnd, Counter> visits = new EnumMap<>(VisitEnd.class);
    private final Map<Bound, Counter> bounds = new EnumMap<>(Bound.class);
    private final AtomicInteger running = new AtomicInteger();

    FetchMeters(Meters meters) {
        fetched = meters.counter(Metric.FETCHES, "fetched");
        unchanged = meters.counter(Metric.FETCHES, "unchanged");
        redirected = meters.counter(Metric.FETCHES, "redirected");
        refused = meters.counter(Metric.FETCHES, "refused");
        failed = meters.counter(Metric.FETCHES, "failed");
        bytes = meters.counter(Metric.FETCHED_BYTES);
        deadLetters = meters.counter(Metric.DEAD_LETTERS, FetchDeadLetters.STEP);
        time = meters.timer(Metric.FETCH_TIME);
        for (VisitEnd end : VisitEnd.values()) {
            visits.put(end, meters.counter(Metric.VISITS_RUN, end.tag()));
        }
        for (Bound bound : Bound.values()) {
            bounds.put(bound, meters.counter(Metric.BOUNDS_HIT, bound.tag()));
        }
        meters.gauge(Metric.VISITS_RUNNING, running::get);
    }

    void outcome(FetchOutcome outcome) {
        Counter counter =
                switch (outcome) {
                    case FetchOutcome.Fetched f -> fetched;
                    case FetchOutcome.Unchanged u -> unchanged;
                    case FetchOutcome.Redirected r -> redirected;
                    case FetchOutcome.Refused r -> refused;
                    case FetchOutcome.Failed f -> failed;
                };
        counter.increment();
    }

    void response(int entityBytes) {
        bytes.increment(entityBytes);
    }

    void asked(Duration took) {
        time.record(took);
    }

    void visitBegan() {
        running.incrementAndGet();
    }

    void visitEnded(VisitEnd end) {
        running.decrementAndGet();
        counted(end);
    }

    /// A visit that never began.
    void counted(VisitEnd end) {
        count(visits, end);
    }

    void bound(Bound bound) {
        count(bounds, bound);
    }

    void deadLetter() {
        deadLetters.increment();
    }

    private static <E extends Enum<E>> void count(Map<E, Counter> counters, E key) {
        Counter counter = counters.get(key);
        if (counter != null) {
            counter.increment();
        }
    }
}
