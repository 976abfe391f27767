package dev.brokerwatch.launcher.evaluate;

import java.util.OptionalDouble;

/// Right and wrong answers of one kind: either a share of all that was asked, or what was found of what is there.
final class Tally {

    private long hits;
    private long asked;
    private long found;
    private long falselyFound;
    private long missed;

    /// One question and whether its answer was right.
    void answer(boolean right) {
        answers(right ? 1 : 0, 1);
    }

    void answers(long right, long all) {
        hits += right;
        asked += all;
    }

    /// Things that are there and were found, that were found though they are not there, that were missed.
    void found(long rightly, long falsely, long notFound) {
        found += rightly;
        falselyFound += falsely;
        missed += notFound;
    }

    OptionalDouble rate() {
        return share(hits, asked);
    }

    OptionalDouble precision() {
        return share(found, found + falselyFound);
    }

    OptionalDouble recall() {
        return share(found, found + missed);
    }

    /// The harmonic mean of precision and recall.
    OptionalDouble f1() {
        return share(2 * found, 2 * found + falselyFound + missed);
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
