package dev.brokerwatch.indexer.ingest;

import dev.brokerwatch.indexer.index.Absence;
import java.time.Duration;

/// When a listing that is missed counts as gone: one look is no proof.
///
/// @param looks so many captures without it
/// @param span between the first and the last of them
/// @param lookEvery how often the frontier is asked to look, once something is missed
public record GoneRule(int looks, Duration span, Duration lookEvery) {

    public static final GoneRule DEFAULT =
            new GoneRule(3, Duration.ofHours(24), Duration.ofHours(8));

    public GoneRule {
        if (looks < 1 || span.isNegative() || !lookEvery.isPositive()) {
            throw new IllegalArgumentException(
                    "a listing is gone after at least one look, no negative span, and looks lie apart");
        }
    }

    boolean isGone(Absence absence) {
        return absence.times() >= looks
                && Duration.between(absence.first(), absence.last()).compareTo(span) >= 0;
    }

    /// How long the frontier is asked to go on looking.
    Duration watchFor() {
        return span.plus(lookEvery.multipliedBy(looks));
    }
}
