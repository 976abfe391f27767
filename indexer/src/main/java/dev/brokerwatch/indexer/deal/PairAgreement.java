package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.clue.Clues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which volumes the other prices likely buy, with which each price is asked a second time: two seldom buy the same, and in
/// a list each stands on the same side of its price.
final class PairAgreement {

    private final List<PairClues> pairs;
    private final List<double[]> likely;

    /// For each price how likely it buys each number, negative where that is none of its options.
    private final List<double[]> byNumber = new ArrayList<>();

    /// @param likely for each price how likely it buys none of its options, then each of them, when it is looked at alone
    PairAgreement(List<PairClues> pairs, List<double[]> likely) {
        this.pairs = pairs;
        this.likely = likely;
        for (int at = 0; at < pairs.size(); at++) {
            byNumber.add(byNumber(pairs.get(at), likely.get(at)));
        }
    }

    /// The volume that each price buys by these weights; null where it buys none.
    static List<@Nullable Candidate> best(List<PairClues> pairs, Weights alone, Weights together) {
        List<double[]> likely = pairs.stream().map(one -> likelihoods(alone, one.all())).toList();
        PairAgreement agreement = new PairAgreement(pairs, likely);
        List<@Nullable Candidate> volumes = new ArrayList<>();
        for (int at = 0; at < pairs.size(); at++) {
            int best = Weights.best(likelihoods(together, agreement.all(at)));
            volumes.add(best == 0 ? null : pairs.get(at).options().get(best - 1));
        }
        return volumes;
    }

    static double[] likelihoods(Weights pair, List<Clues> all) {
        return Weights.softmax(all.stream().mapToDouble(one -> pair.sums(one)[0]).toArray());
    }

    /// The clues to each option of a price, none of them first.
    List<Clues> all(int at) {
        List<Clues> all = pairs.get(at).all();
        double[] own = likely.get(at);
        for (int option = 0; option < all.size(); option++) {
            Clues clues = all.get(option);
            clues.put(option == 0 ? "~own none" : "~own", Math.log(own[option] + 1e-3));
            if (option > 0) {
                others(at, pairs.get(at).options().get(option - 1), clues);
            } else {
                clues.put("~none", othersWithNone(at));
            }
        }
        return all;
    }

    private double othersWithNone(int at) {
        double sum = 0;
        for (int other = 0; other < pairs.size(); other++) {
            sum += other == at ? 0 : likely.get(other)[0];
        }
        return 2 * sum / Math.max(1, pairs.size() - 1);
    }

    private void others(int at, Candidate volume, Clues clues) {
        int offset = volume.index() - pairs.get(at).price().index();
        double most = 0;
        double atHome = 0;
        double likewise = 0;
        int placed = 0;
        for (int other = 0; other < pairs.size(); other++) {
            if (other != at) {
                Candidate price = pairs.get(other).price();
                double buys = Math.max(0, buys(other, volume.index()));
                most = Math.max(most, buys);
                atHome = Math.max(atHome, price.line() == volume.line() ? buys : 0);
                double alike = buys(other, price.index() + offset);
                likewise += Math.max(0, alike);
                placed += alike < 0 ? 0 : 1;
            }
        }
        clues.put("~bought", 2 * most);
        boolean here = pairs.get(at).price().line() == volume.line();
        clues.put("~bought in its line," + here, 2 * atHome);
        clues.put("~likewise", 2 * likewise / Math.max(1, placed));
        clues.put("~likewise of all", 2 * likewise / Math.max(1, pairs.size() - 1));
    }

    /// How likely a price buys the number at `index`; negative where that is none of its options.
    private double buys(int price, int index) {
        double[] known = byNumber.get(price);
        return index >= 0 && index < known.length ? known[index] : -1;
    }

    private static double[] byNumber(PairClues pair, double[] likely) {
        List<Candidate> options = pair.options();
        double[] known = new double[options.isEmpty() ? 0 : options.getLast().index() + 1];
        Arrays.fill(known, -1);
        for (int option = 0; option < options.size(); option++) {
            known[options.get(option).index()] = likely[option + 1];
        }
        return known;
    }
}
