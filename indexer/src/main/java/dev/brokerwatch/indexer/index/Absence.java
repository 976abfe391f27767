package dev.brokerwatch.indexer.index;

import java.time.Instant;

/// A listing was looked for and not found: first when, last when, and how often, by capture times.
public record Absence(Instant first, Instant last, int times) {

    public Absence {
        if (times < 1 || last.isBefore(first)) {
            throw new IllegalArgumentException("an absence begins with one miss and goes on later");
        }
    }

    public static Absence firstAt(Instant at) {
        return new Absence(at, at, 1);
    }

    /// A miss at or before the last one is the same capture again, and counts once.
    public Absence again(Instant at) {
        return at.isAfter(last) ? new Absence(first, at, times + 1) : this;
    }
}
