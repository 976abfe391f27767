package dev.brokerwatch.indexer.parse.time;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// What a word means in a time.
sealed interface TimeWord {

    record Month(int number) implements TimeWord {}

    /// Monday is 1.
    record Weekday(int number) implements TimeWord {}

    record DayBack(int days) implements TimeWord {}

    /// A number that is spelled.
    record Spelled(int number) implements TimeWord {}

    record Unit(ChronoUnit unit) implements TimeWord {}

    record Zone(ZoneOffset offset) implements TimeWord {}

    /// Words that stand for themselves.
    enum Particle implements TimeWord {
        AGO,
        AGO_BEFORE,
        NOW,
        HALF,
        ONE,
        AM,
        PM,
        NOON
    }
}
