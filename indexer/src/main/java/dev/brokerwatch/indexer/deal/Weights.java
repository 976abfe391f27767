package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.clue.Clues;
import java.io.BufferedReader;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Weights of clues: so many for each as there are choices. Immutable.
///
/// In the file, which holds those of several questions: comment lines that begin with `#`; `[question]`; then a clue, a
/// tab, and its weights with tabs between them.
final class Weights {

    private final Map<String, double[]> rows;
    private final int choices;

    Weights(Map<String, double[]> rows, int choices) {
        this.rows = Collections.unmodifiableMap(new HashMap<>(rows)); // finds faster than a copy
        this.choices = choices;
    }

    /// By question. Throws `IllegalArgumentException` where a line has another number of weights than its question.
    static Map<String, Weights> parse(BufferedReader lines) {
        Map<String, Map<String, double[]>> rows = new LinkedHashMap<>();
        Map<String, double[]> question = new HashMap<>();
        for (String line : lines.lines().toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                question = new HashMap<>();
                rows.put(line.substring(1, line.length() - 1), question);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                String[] parts = line.split("\t", -1);
                double[] row = new double[parts.length - 1];
                Arrays.setAll(row, i -> Double.parseDouble(parts[i + 1]));
                if (!question.isEmpty() && width(question) != row.length) {
                    throw new IllegalArgumentException("too many or too few weights: " + line);
                }
                question.put(parts[0], row);
            }
        }
        Map<String, Weights> all = new HashMap<>();
        rows.forEach((name, of) -> all.put(name, new Weights(of, width(of))));
        return all;
    }

    private static int width(Map<String, double[]> rows) {
        return rows.isEmpty() ? 0 : rows.values().iterator().next().length;
    }

    Map<String, double[]> rows() {
        return rows;
    }

    /// How much the clues speak for each choice.
    double[] sums(Clues clues) {
        double[] sums = new double[choices];
        clues.forEach((clue, value) -> {
            double[] row = rows.get(clue);
            for (int i = 0; row != null && i < choices; i++) {
                sums[i] += row[i] * value;
            }
        });
        return sums;
    }

    /// How likely each choice is.
    double[] likelihoods(Clues clues) {
        return softmax(sums(clues));
    }

    static double[] softmax(double[] sums) {
        double most = sums.length == 0 ? 0 : sums[best(sums)];
        double all = 0;
        double[] likely = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            likely[i] = Math.exp(sums[i] - most);
            all += likely[i];
        }
        for (int i = 0; i < sums.length; i++) {
            likely[i] /= all;
        }
        return likely;
    }

    static int best(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
