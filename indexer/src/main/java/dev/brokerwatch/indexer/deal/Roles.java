package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.figure.Count;
import java.util.ArrayList;
import java.util.List;

/// The numbers of an offer with what they likely are.
///
/// @param likely for each number in its order, how likely it is each [Role]
record Roles(List<Candidate> all, List<double[]> likely) {

    /// Less than this is no volume even where a price looks for one.
    private static final double POSSIBLE = 0.2;

    Role of(Candidate one) {
        return Role.at(Weights.best(likely.get(one.index())));
    }

    double volume(Candidate one) {
        return likely.get(one.index())[Role.VOLUME.column()];
    }

    List<Candidate> prices() {
        return sums(Role.PRICE);
    }

    List<Candidate> highEnds() {
        return sums(Role.HIGH_END);
    }

    private List<Candidate> sums(Role role) {
        List<Candidate> sums = new ArrayList<>();
        for (Candidate one : all) {
            if (of(one) == role && one.amount().signum() > 0) {
                sums.add(one);
            }
        }
        return sums;
    }

    /// What is a volume, or may be one. What is shown as a sample is one only where nothing else is.
    List<Candidate> volumes() {
        List<Candidate> some = new ArrayList<>();
        boolean other = false;
        for (Candidate one : all) {
            boolean possible = of(one) != Role.PRICE && volume(one) > POSSIBLE;
            if (possible && one.records() > 0) {
                some.add(one);
                other |= !isSample(one);
            }
        }
        if (other) {
            some.removeIf(Roles::isSample);
        }
        return some;
    }

    private static boolean isSample(Candidate one) {
        return one.figure() instanceof Count count && count.role() == Count.Role.SAMPLE;
    }
}
