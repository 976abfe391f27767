package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.posttext.PostText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A multinomial logistic regression over what a post shows ([FeatureReader]). Immutable and safe for use by several
/// threads; linear in the length of the text.
public final class IntentModel {

    private static final int MOST_WITH_WORDS = 6;
    private static final int MOST_OF_WHOLE = 3;

    private final Weights weights;

    IntentModel(Weights weights) {
        this.weights = weights;
    }

    /// The model that the jar carries.
    public static IntentModel read() {
        try (InputStream in =
                        Objects.requireNonNull(
                                IntentModel.class.getResourceAsStream("intent.weights"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new IntentModel(Weights.parse(lines));
        } catch (IOException e) {
            throw new UncheckedIOException("the weights of intents cannot be read", e);
        }
    }

    /// `figures` are those of `post`.
    public Prediction predict(PostText post, Figures figures) {
        return predict(FeatureReader.read(post, figures, weights.rows()::containsKey).all());
    }

    Prediction predict(Map<String, Feature> features) {
        double[] sums = weights.sums(features);
        Map<Intent, Double> probabilities = probabilities(sums);
        double lookup = 1 / (1 + Math.exp(-sums[Weights.LOOKUP]));
        Prediction bare = new Prediction(probabilities, lookup, List.of());
        return new Prediction(probabilities, lookup, reasons(features, bare.intent()));
    }

    private Map<Intent, Double> probabilities(double[] sums) {
        Map<Intent, Double> probabilities = new EnumMap<>(Intent.class);
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < Weights.LOOKUP; i++) {
            most = Math.max(most, sums[i]);
        }
        double all = 0;
        for (Intent intent : Intent.values()) {
            double odds = Math.exp((sums[Weights.column(intent)] - most) / weights.temperature());
            probabilities.put(intent, odds);
            all += odds;
        }
        double total = all;
        probabilities.replaceAll((intent, odds) -> odds / total);
        return probabilities;
    }

    private List<Contribution> reasons(Map<String, Feature> features, Intent intent) {
        List<Contribution> reasons = new ArrayList<>();
        features.forEach((name, feature) -> {
            double[] row = weights.rows().get(name);
            if (row != null) {
                double weight = above(row, intent) * feature.value();
                if (weight > 0) {
                    reasons.add(new Contribution(name, weight, feature.span()));
                }
            }
        });
        reasons.sort(
                Comparator.comparingDouble(Contribution::weight)
                        .reversed()
                        .thenComparing(Contribution::feature));
        return Stream.concat(
                        reasons.stream().filter(r -> r.words().length() > 0).limit(MOST_WITH_WORDS),
                        reasons.stream().filter(r -> r.words().length() == 0).limit(MOST_OF_WHOLE))
                .toList();
    }

    /// How much a row prefers `intent` to the mean of the others.
    private static double above(double[] row, Intent intent) {
        double others = 0;
        for (int i = 0; i < Weights.LOOKUP; i++) {
            others += i == Weights.column(intent) ? 0 : row[i];
        }
        return row[Weights.column(intent)] - others / (Weights.LOOKUP - 1);
    }
}
