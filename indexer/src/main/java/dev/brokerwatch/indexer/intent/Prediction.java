package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.config.record.offer.Intent;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the model thinks that a writer wants.
///
/// @param probabilities of each intent, calibrated; their sum is 1
/// @param lookup the probability that it is about one person at a time, given that something is offered or sought
/// @param reasons what speaks most for [#intent], strongest first: words of the post, then what is of the whole post
public record Prediction(
        Map<Intent, Double> probabilities, double lookup, List<Contribution> reasons) {

    public Prediction {
        probabilities = Collections.unmodifiableMap(new EnumMap<>(probabilities));
        reasons = List.copyOf(reasons);
    }

    /// The likeliest; of equally likely ones the first in their order.
    public Intent intent() {
        return likeliest(probabilities);
    }

    static Intent likeliest(Map<Intent, Double> probabilities) {
        Intent best = Intent.SELL;
        double most = probabilities.getOrDefault(best, 0.0);
        for (Map.Entry<Intent, Double> entry : probabilities.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    public double probability(Intent intent) {
        return probabilities.getOrDefault(intent, 0.0);
    }

    /// That something is sold or given away.
    public double offer() {
        return probability(Intent.SELL) + probability(Intent.FREE);
    }
}
