package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.config.record.offer.Intent;
import java.io.BufferedReader;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A weight for each feature and intent, in the order of [#column], and one more for lookup against package. Immutable.
///
/// In the file: comment lines that begin with `#`; `temperature`, a tab and what all sums are divided by; then a feature, a
/// tab, and its weights with tabs between them. `bias` is the feature that each post has.
///
/// @param temperature of the intents' sums, so that probabilities mean what they say
record Weights(Map<String, double[]> rows, double temperature) {

    private static final List<Intent> ORDER =
            List.of(Intent.SELL, Intent.BUY, Intent.FREE, Intent.DISCUSSION);

    static final int LOOKUP = ORDER.size();
    static final int COLUMNS = LOOKUP + 1;
    static final String BIAS = "bias";
    static final String TEMPERATURE = "temperature";

    Weights {
        rows = Collections.unmodifiableMap(new HashMap<>(rows));
    }

    /// Throws `IllegalArgumentException` where a line does not have a weight for each column.
    static Weights parse(BufferedReader lines) {
        Map<String, double[]> rows = new HashMap<>();
        double[] temperature = {1};
        lines.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .forEach(line -> {
                    String[] parts = line.split("\t", -1);
                    double[] row = numbers(parts);
                    if (parts[0].equals(TEMPERATURE)) {
                        temperature[0] = row[0];
                    } else if (row.length == COLUMNS) {
                        rows.put(parts[0], row);
                    } else {
                        throw new IllegalArgumentException("not a weight for each column: " + line);
                    }
                });
        return new Weights(rows, temperature[0]);
    }

    /// Where the weights of `intent` stand in a row.
    static int column(Intent intent) {
        return switch (intent) {
            case SELL -> 0;
            case BUY -> 1;
            case FREE -> 2;
            case DISCUSSION -> 3;
        };
    }

    private static double[] numbers(String[] parts) {
        return Arrays.stream(parts).skip(1).mapToDouble(Double::parseDouble).toArray();
    }

    /// The sum of each column over the features of a post.
    double[] sums(Map<String, Feature> features) {
        double[] sums = rows.getOrDefault(BIAS, new double[COLUMNS]).clone();
        features.forEach((name, feature) -> {
            double[] row = rows.get(name);
            for (int i = 0; row != null && i < COLUMNS; i++) {
                sums[i] += row[i] * feature.value();
            }
        });
        return sums;
    }
}
