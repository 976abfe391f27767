package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.clue.Clues;
import java.util.List;
import java.util.stream.IntStream;

/// A choice that was made: what spoke for each option, and which were right. Of several that are right any will do.
///
/// @param options one for all where each option has weights of its own; else one apiece
record Choice(List<Clues> options, List<Boolean> right) {

    Choice {
        options = List.copyOf(options);
        right = List.copyOf(right);
    }

    /// The same with other clues.
    Choice with(List<Clues> others) {
        return new Choice(others, right);
    }

    /// One of several classes.
    static Choice ofClass(Clues clues, int right, int classes) {
        return new Choice(
                List.of(clues), IntStream.range(0, classes).mapToObj(i -> i == right).toList());
    }

    /// Whether anything can be learned from it.
    boolean isTold() {
        return right.contains(true) && right.contains(false);
    }

    /// How likely each option is by these weights.
    double[] likelihoods(Weights weights) {
        return options.size() < right.size()
                ? weights.likelihoods(options.getFirst())
                : PairAgreement.likelihoods(weights, options);
    }
}
