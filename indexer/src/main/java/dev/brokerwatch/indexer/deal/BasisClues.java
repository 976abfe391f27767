package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.clue.Clues;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import java.util.List;

/// What tells what a price is for: all that tells its role, and what the post's other prices are for.
final class BasisClues {

    /// What a price can be for, in the order of the weights.
    static final List<Basis> BASES =
            List.of(Basis.WHOLE, Basis.RECORD, Basis.THOUSAND, Basis.TEN_THOUSAND, Basis.MONTH);

    private BasisClues() {}

    /// `role` are the clues to the number's role; `prices` are the post's, with `one` among them.
    static Clues of(Candidate one, Clues role, List<Candidate> prices) {
        Clues clues = new Clues();
        clues.putAll(role);
        String own = basis(one);
        clues.put("own=" + own, 2);
        for (Candidate other : prices) {
            if (other.index() != one.index()) {
                clues.put("other=" + basis(other));
                clues.put("own+other=" + own + "," + basis(other));
            }
        }
        clues.put("prices=" + Math.min(4, prices.size()));
        return clues;
    }

    /// What it is for by these weights.
    static Basis best(Weights basis, Clues clues) {
        return BASES.get(Weights.best(basis.sums(clues)));
    }

    private static String basis(Candidate one) {
        return one.figure() instanceof Cost cost ? String.valueOf(cost.basis()) : "none";
    }
}
