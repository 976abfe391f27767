package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.Intent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A linear model over [IntentFeatures]: a weight for each feature and intent, and out of their sums a probability
/// for each intent (multinomial logistic regression). The weights lie in `intent.model` beside this class; its head says
/// how they were made. Immutable.
final class IntentModel {

    private static final Intent[] INTENTS = Intent.values();
    private static final String BIAS = "bias";

    private final Map<String, double[]> weights;

    IntentModel(Map<String, double[]> weights) {
        this.weights = Map.copyOf(weights);
    }

    /// The model that the jar carries.
    static IntentModel load() {
        try (InputStream in =
                        Objects.requireNonNull(IntentModel.class.getResourceAsStream("intent.model"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, double[]> weights = new HashMap<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> read(line, weights));
            return new IntentModel(weights);
        } catch (IOException e) {
            throw new UncheckedIOException("the model of intents cannot be read", e);
        }
    }

    private static void read(String line, Map<String, double[]> weights) {
        String[] parts = line.split("\t", -1);
        double[] row =
                Arrays.stream(parts, 1, parts.length).mapToDouble(Double::parseDouble).toArray();
        if (row.length != INTENTS.length) {
            throw new IllegalArgumentException("\"" + line + "\" does not have a weight for each intent");
        }
        weights.put(parts[0], row);
    }

    /// How sure each intent is, in the order of [Intent]; the sum is 1.
    double[] probabilities(Map<String, Double> features) {
        double[] sums = weights.getOrDefault(BIAS, new double[INTENTS.length]).clone();
        features.forEach((name, value) -> {
            double[] row = weights.get(name);
            for (int i = 0; row != null && i < sums.length; i++) {
                sums[i] += row[i] * value;
            }
        });
        double most = Arrays.stream(sums).max().orElse(0);
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.exp(sums[i] - most);
            all += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    /// The features that speak most for `intent` against the mean of the others, strongest first.
    List<String> reasons(Map<String, Double> features, Intent intent, int most) {
        Map<String, Double> push = new HashMap<>();
        features.forEach((name, value) -> {
            double[] row = weights.get(name);
            if (row != null) {
                double mean = Arrays.stream(row).sum() / row.length;
                push.put(name, value * (row[intent.ordinal()] - mean));
            }
        });
        return push.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
