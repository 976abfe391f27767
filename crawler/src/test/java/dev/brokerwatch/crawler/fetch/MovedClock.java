package dev.brokerwatch.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A clock that only waiting and the test move. What was waited for is remembered.
final class MovedClock implements InstantSource, Pause {

    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    final List<Instant> waitedFor = new ArrayList<>();
    private Instant now = NOON;
    private boolean closed;

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public boolean until(Instant moment) {
        if (closed) {
            return false;
        }
        if (moment.isAfter(now)) {
            waitedFor.add(moment);
            now = moment;
        }
        return true;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void close() {
        closed = true;
    }
}
