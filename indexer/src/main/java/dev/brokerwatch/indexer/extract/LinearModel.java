package dev.brokerwatch.indexer.extract;

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

/// A linear model over [PostFeatures]: a weight for each feature and outcome, and out of their sums a probability for
/// each outcome (multinomial logistic regression). The weights lie in files beside this class, whose heads say how they
/// were made. Immutable.
///
/// @param outcomes what is told apart
/// @param weights by feature, for each outcome
record LinearModel(List<String> outcomes, Map<String, double[]> weights) {

    private static final String BIAS = "bias";
    private static final String HEAD = "outcomes";

    LinearModel {
        outcomes = List.copyOf(outcomes);
        weights = Map.copyOf(weights);
    }

    /// A model that the jar carries: lines of tab-separated feature and weights, the first that of the outcomes.
    static LinearModel load(String name) {
        try (InputStream in =
                        Objects.requireNonNull(LinearModel.class.getResourceAsStream(name), name);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the model " + name + " cannot be read", e);
        }
    }

    static LinearModel read(List<String> lines) {
        List<String> outcomes = List.of();
        Map<String, double[]> weights = new HashMap<>();
        for (String line : lines) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            List<String> parts = List.of(line.split("\t", -1));
            List<String> columns = parts.subList(1, parts.size());
            if (parts.getFirst().equals(HEAD)) {
                outcomes = columns;
                continue;
            }
            if (columns.size() != outcomes.size()) {
                throw new IllegalArgumentException(
                        "\"" + line + "\" does not have a weight for each outcome");
            }
            weights.put(
                    parts.getFirst(), columns.stream().mapToDouble(Double::parseDouble).toArray());
        }
        return new LinearModel(outcomes, weights);
    }

    /// How sure each outcome is, in their order; the sum is 1.
    double[] probabilities(Map<String, Double> features) {
        double[] sums = weights.getOrDefault(BIAS, new double[outcomes.size()]).clone();
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

    /// The features that speak most for `outcome` against the mean of all, strongest first.
    List<String> reasons(Map<String, Double> features, int outcome, int most) {
        Map<String, Double> push = new HashMap<>();
        features.forEach((name, value) -> {
            double[] row = weights.get(name);
            if (row != null) {
                double mean = Arrays.stream(row).sum() / row.length;
                push.put(name, value * (row[outcome] - mean));
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
