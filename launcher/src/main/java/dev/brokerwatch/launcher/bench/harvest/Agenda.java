package dev.brokerwatch.launcher.bench.harvest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/// A clock that jumps from one thing to do to the next. Not thread-safe.
final class Agenda implements InstantSource {

    private record Entry(Instant at, long order, Runnable what) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = at.compareTo(other.at);
            return byTime == 0 ? Long.compare(order, other.order) : byTime;
        }
    }

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private Instant now;
    private long order;

    Agenda(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /// What lies in the past is done next.
    void at(Instant when, Runnable what) {
        entries.add(new Entry(when, order++, what));
    }

    /// Does one thing after another up to `end`, or as long as there is something to do and `goesOn` says so.
    void run(Instant end, BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean() && !entries.isEmpty() && !entries.peek().at().isAfter(end)) {
            Entry next = entries.remove();
            now = next.at().isAfter(now) ? next.at() : now;
            next.what().run();
        }
    }
}
