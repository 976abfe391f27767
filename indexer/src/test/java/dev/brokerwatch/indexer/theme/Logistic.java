package dev.brokerwatch.indexer.theme;

import dev.brokerwatch.indexer.clue.Clues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Fits a logistic regression with an L2 penalty by Newton's method: a few hundred features, a few of them in each of some
/// thousand examples, so exact steps cost little. Nothing in it is left to chance.
final class Logistic {

    private static final int STEPS = 12;
    private static final double PENALTY = 4;

    private final List<String> names;
    private final int[][] told;
    private final double[][] values;
    private final boolean[] right;
    private final double[] weights;

    private Logistic(List<Clues> examples, List<Boolean> right) {
        TreeSet<String> all = new TreeSet<>();
        examples.forEach(example -> all.addAll(example.all().keySet()));
        names = new ArrayList<>(all);
        Map<String, Integer> indexes = new HashMap<>();
        names.forEach(name -> indexes.put(name, indexes.size()));
        told = new int[examples.size()][];
        values = new double[examples.size()][];
        this.right = new boolean[examples.size()];
        for (int i = 0; i < values.length; i++) {
            Map<String, Double> clues = examples.get(i).all();
            told[i] =
                    clues.keySet().stream()
                            .mapToInt(name -> indexes.getOrDefault(name, 0))
                            .toArray();
            values[i] = clues.values().stream().mapToDouble(Double::doubleValue).toArray();
            this.right[i] = right.get(i);
        }
        weights = new double[names.size()];
    }

    /// The weight of each clue; `right` tells of each example whether the category was the post's.
    static Map<String, Double> fit(List<Clues> examples, List<Boolean> right) {
        Logistic logistic = new Logistic(examples, right);
        for (int step = 0; step < STEPS; step++) {
            logistic.step();
        }
        Map<String, Double> weights = new HashMap<>();
        for (int i = 0; i < logistic.weights.length; i++) {
            weights.put(logistic.names.get(i), logistic.weights[i]);
        }
        return weights;
    }

    private void step() {
        int size = weights.length;
        double[][] equations = new double[size][size + 1];
        for (int i = 0; i < size; i++) {
            double penalty = penalty(names.get(i));
            equations[i][i] = penalty;
            equations[i][size] = penalty * weights[i];
        }
        for (int n = 0; n < values.length; n++) {
            add(told[n], values[n], right[n], equations);
        }
        solve(equations);
        for (int i = 0; i < size; i++) {
            weights[i] -= equations[i][size];
        }
    }

    private static double penalty(String name) {
        if (name.equals("bias")) {
            return 0.01;
        }
        if (name.startsWith("lookup.") || name.startsWith("sensitive.")) {
            return 2.5 * PENALTY;
        }
        return name.startsWith("is.") || name.startsWith("strong.") ? 2 * PENALTY : PENALTY;
    }

    private void add(int[] told, double[] values, boolean right, double[][] equations) {
        double sum = 0;
        for (int i = 0; i < told.length; i++) {
            sum += values[i] * weights[told[i]];
        }
        double likely = 1 / (1 + Math.exp(-sum));
        for (int i = 0; i < told.length; i++) {
            double[] equation = equations[told[i]];
            equation[weights.length] += values[i] * (likely - (right ? 1 : 0));
            for (int j = 0; j < told.length; j++) {
                equation[told[j]] += values[i] * values[j] * likely * (1 - likely);
            }
        }
    }

    /// Gauss and Jordan, in place; the matrix is positive definite, so the diagonal will do as pivot. The solution stands
    /// in the last column.
    private static void solve(double[][] equations) {
        for (int pivot = 0; pivot < equations.length; pivot++) {
            double[] by = equations[pivot];
            double scale = by[pivot];
            for (int j = pivot; j < by.length; j++) {
                by[j] /= scale;
            }
            for (int i = 0; i < equations.length; i++) {
                double factor = equations[i][pivot];
                for (int j = pivot; i != pivot && factor != 0 && j < by.length; j++) {
                    equations[i][j] -= factor * by[j];
                }
            }
        }
    }
}
