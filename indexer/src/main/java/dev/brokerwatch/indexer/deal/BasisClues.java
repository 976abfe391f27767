package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.clue.Clues;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/// What tells what a price is for: all that tells its role, and what the post's other prices are for.
final class BasisClues {

    /// What a price can be for, in the order of the weights.
    static final List<Basis> BASES =
            List.of(Basis.WHOLE, Basis.RECORD, Basis.THOUSAND, Basis.TEN_THOUSAND, Basis.MONTH);

    private BasisClues() {}

    /// `role` are the clues to the number's role.
    static Clues of(Candidate one, Clues role, Sides sides) {
        List<Candidate> prices = sides.prices;
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
        volume(one, own, sides, clues);
        return clues;
    }

    /// What one record would cost if the price were that of all.
    private static void volume(Candidate one, String own, Sides sides, Clues clues) {
        Candidate volume = sides.likeliest(one.line());
        String where = volume == null ? "elsewhere" : "line";
        if (volume == null) {
            volume = sides.greatest();
        }
        if (volume == null) {
            clues.put("volume=none");
            clues.put("volume=none," + own);
            return;
        }
        BigDecimal each =
                one.amount().divide(BigDecimal.valueOf(volume.records()), MathContext.DECIMAL32);
        int worth = Worth.halves(each, sides.scene.currency(one));
        clues.put("volume=" + where);
        clues.put("each=" + worth);
        clues.put("each=" + worth + "," + where);
        clues.put("each=" + worth + "," + own);
        clues.put("volume=" + RoleClues.magnitude(BigDecimal.valueOf(volume.records())));
    }

    /// What it is for by these weights.
    static Basis best(Weights basis, Clues clues) {
        return BASES.get(Weights.best(basis.sums(clues)));
    }

    private static String basis(Candidate one) {
        return one.figure() instanceof Cost cost ? String.valueOf(cost.basis()) : "none";
    }
}
