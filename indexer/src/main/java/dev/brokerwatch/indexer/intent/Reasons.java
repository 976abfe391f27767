package dev.brokerwatch.indexer.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The strongest of the contributions that it is shown: some with words, some of the whole post.
final class Reasons {

    private static final int MOST_WITH_WORDS = 6;
    private static final int MOST_OF_WHOLE = 3;

    private static final Comparator<Contribution> STRONGEST_FIRST =
            Comparator.comparingDouble(Contribution::weight)
                    .reversed()
                    .thenComparing(Contribution::feature);

    private final List<Contribution> withWords = new ArrayList<>(MOST_WITH_WORDS + 1);
    private final List<Contribution> ofWhole = new ArrayList<>(MOST_OF_WHOLE + 1);

    void add(String name, double weight, Feature feature) {
        boolean words = feature.span().length() > 0;
        List<Contribution> strongest = words ? withWords : ofWhole;
        int most = words ? MOST_WITH_WORDS : MOST_OF_WHOLE;
        if (strongest.size() == most && weight < strongest.getLast().weight()) {
            return;
        }
        Contribution next = new Contribution(name, weight, feature.span());
        int at = strongest.size();
        while (at > 0 && STRONGEST_FIRST.compare(next, strongest.get(at - 1)) < 0) {
            at--;
        }
        strongest.add(at, next);
        if (strongest.size() > most) {
            strongest.removeLast();
        }
    }

    /// The strongest first, those with words before those without.
    List<Contribution> all() {
        List<Contribution> all = new ArrayList<>(withWords);
        all.addAll(ofWhole);
        return all;
    }
}
