package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.figure.Cost.Basis;
import java.util.ArrayList;
import java.util.List;

/// Answers with some weights what a price of a labelled post is for and which volume it buys.
record DealQuestions(Weights basis, Weights pair) {

    Basis basis(LabelledScene scene, Candidate price, List<Candidate> prices) {
        Clues clues = BasisClues.of(price, scene.clues.get(price.index()), prices);
        return DealReader.BASES.get(Weights.best(basis.sums(clues)));
    }

    List<Candidate> used(
            LabelledScene scene, List<Candidate> prices, List<Candidate> volumes, Roles roles) {
        List<Candidate> used = new ArrayList<>();
        for (Candidate price : prices) {
            PairClues pairs =
                    new PairClues(scene.scene, price, basis(scene, price, prices), prices, volumes);
            double most = pair.sums(pairs.none())[0];
            Candidate best = null;
            for (Candidate volume : volumes) {
                double sum = pair.sums(pairs.of(volume, roles.volume(volume)))[0];
                if (sum > most) {
                    most = sum;
                    best = volume;
                }
            }
            if (best != null) {
                used.add(best);
            }
        }
        return used;
    }
}
