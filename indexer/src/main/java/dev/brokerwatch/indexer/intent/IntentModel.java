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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A multinomial logistic regression over what a post shows ([FeatureReader]). Immutable and safe for use by several
/// threads; linear in the length of the text.
public final class IntentModel {

    private final Weights weights;
    private final WantedWords words;

    IntentModel(Weights weights) {
        this.weights = weights;
        this.words =
                WantedWords.of(
                        weights.rows().keySet().stream().filter(WordFeatures::isName).toList());
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
        return predict(FeatureReader.read(post, figures, words).all());
    }

    Prediction predict(Map<String, Feature> features) {
        double[] sums = weights.sums(features);
        Map<Intent, Double> probabilities = probabilities(sums);
        double lookup = 1 / (1 + Math.exp(-sums[Weights.LOOKUP]));
        Intent intent = Prediction.likeliest(probabilities);
        return new Prediction(probabilities, lookup, reasons(features, intent));
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
        Reasons reasons = new Reasons();
        features.forEach((name, feature) -> {
            double[] row = weights.rows().get(name);
            double weight = row == null ? 0 : above(row, intent) * feature.value();
            if (weight > 0) {
                reasons.add(name, weight, feature);
            }
        });
        return reasons.all();
    }

    /// How much a row prefers `intent` to the mean of the others.
    private static double above(double[] row, Intent intent) {
        int column = Weights.column(intent);
        double others = 0;
        for (int i = 0; i < Weights.LOOKUP; i++) {
            others += i == column ? 0 : row[i];
        }
        return row[column] - others / (Weights.LOOKUP - 1);
    }
}
