package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.indexer.figure.Count;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The numbers of an offer with what they likely are.
///
/// @param likely for each number in its order, how likely it is each [Role]
record Roles(List<Candidate> all, List<double[]> likely) {

    /// Less than this is no volume even where a price looks for one.
    private static final double POSSIBLE = 0.2;

    /// A price that is so many times another one is not the high end of the same.
    private static final BigDecimal WIDEST = BigDecimal.valueOf(5);

    private static final int MOST_LINES = 2;

    /// A high end needs a price that it is the high end of.
    Role of(Candidate one) {
        Role likeliest = likeliest(one);
        return likeliest == Role.HIGH_END && !hasLowEnd(one) ? Role.PRICE : likeliest;
    }

    private Role likeliest(Candidate one) {
        return Role.at(Weights.best(likely.get(one.index())));
    }

    private boolean hasLowEnd(Candidate high) {
        return high.number().high() == null
                && all.stream().anyMatch(low -> likeliest(low) == Role.PRICE && isRange(low, high));
    }

    private static boolean isRange(Candidate low, Candidate high) {
        boolean near = Math.abs(low.line() - high.line()) <= MOST_LINES;
        return near
                && low.amount().compareTo(high.amount()) < 0
                && low.amount().multiply(WIDEST).compareTo(high.amount()) >= 0;
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
        return withoutTotals(some);
    }

    /// Without the totals behind which the number without duplicates is told: that is what one gets.
    private static List<Candidate> withoutTotals(List<Candidate> some) {
        List<Candidate> left = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            if (i + 1 == some.size() || !isTotal(some.get(i), some.get(i + 1))) {
                left.add(some.get(i));
            }
        }
        return left;
    }

    private static boolean isTotal(Candidate one, Candidate next) {
        return next.figure() instanceof Count count
                && count.kind() == VolumeKind.UNIQUE
                && next.index() == one.index() + 1
                && next.line() == one.line()
                && next.records() < one.records()
                && next.records() > one.records() / 4;
    }

    private static boolean isSample(Candidate one) {
        return one.figure() instanceof Count count && count.role() == Count.Role.SAMPLE;
    }
}
