package dev.brokerwatch.indexer.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Fits a [LinearModel]: multinomial logistic regression with an L2 penalty on all weights but the bias, by accelerated
/// gradient descent (Nesterov) with a step that the features bound. Convex, so the outcome does not depend on the start.
final class LogisticRegression {

    private static final int STEPS = 1500;
    private static final int LEAST_POSTS = 3;
    private static final String BIAS = "bias";

    private final List<String> outcomes;
    private final double penalty;

    LogisticRegression(List<String> outcomes, double penalty) {
        this.outcomes = outcomes;
        this.penalty = penalty;
    }

    /// `labels` are indexes of outcomes, one for each of `posts`. A feature seen in fewer than three posts is left out.
    LinearModel fit(List<Map<String, Double>> posts, int[] labels) {
        List<String> names = names(posts);
        double[][] rows = rows(posts, names);
        double step = 1 / (0.5 * largestEigenvalue(rows) + penalty);
        double[][] weights = new double[names.size()][outcomes.size()];
        double[][] ahead = new double[names.size()][outcomes.size()];
        for (int i = 1; i <= STEPS; i++) {
            double[][] slope = slope(rows, labels, ahead);
            double momentum = (i - 1.0) / (i + 2.0);
            for (int f = 0; f < weights.length; f++) {
                for (int k = 0; k < outcomes.size(); k++) {
                    double next = ahead[f][k] - step * slope[f][k];
                    ahead[f][k] = next + momentum * (next - weights[f][k]);
                    weights[f][k] = next;
                }
            }
        }
        Map<String, double[]> byName = new TreeMap<>();
        for (int f = 0; f < weights.length; f++) {
            byName.put(names.get(f), weights[f]);
        }
        return new LinearModel(outcomes, byName);
    }

    /// Of the features' second moments, by power iteration: how steep the slope can be.
    private static double largestEigenvalue(double[][] rows) {
        double[] direction = new double[rows[0].length];
        Arrays.fill(direction, 1);
        double length = 1;
        for (int i = 0; i < 60; i++) {
            double[] next = new double[direction.length];
            for (double[] row : rows) {
                double along = 0;
                for (int f = 0; f < row.length; f++) {
                    along += row[f] * direction[f];
                }
                for (int f = 0; f < row.length; f++) {
                    next[f] += row[f] * along;
                }
            }
            length = Math.sqrt(Arrays.stream(next).map(x -> x * x).sum());
            for (int f = 0; f < next.length; f++) {
                direction[f] = next[f] / length;
            }
        }
        return length * 1.02;
    }

    private double[][] slope(double[][] rows, int[] labels, double[][] weights) {
        double[][] slope = new double[weights.length][outcomes.size()];
        for (int f = 0; f + 1 < weights.length; f++) {
            for (int k = 0; k < outcomes.size(); k++) {
                slope[f][k] = penalty * weights[f][k];
            }
        }
        for (int i = 0; i < rows.length; i++) {
            double[] miss = probabilities(rows[i], weights);
            miss[labels[i]] -= 1;
            for (int f = 0; f < weights.length; f++) {
                for (int k = 0; rows[i][f] != 0 && k < miss.length; k++) {
                    slope[f][k] += rows[i][f] * miss[k];
                }
            }
        }
        return slope;
    }

    private double[] probabilities(double[] row, double[][] weights) {
        double[] sums = new double[outcomes.size()];
        for (int f = 0; f < row.length; f++) {
            for (int k = 0; row[f] != 0 && k < sums.length; k++) {
                sums[k] += row[f] * weights[f][k];
            }
        }
        double most = Arrays.stream(sums).max().orElse(0);
        double all = 0;
        for (int k = 0; k < sums.length; k++) {
            sums[k] = Math.exp(sums[k] - most);
            all += sums[k];
        }
        for (int k = 0; k < sums.length; k++) {
            sums[k] /= all;
        }
        return sums;
    }

    /// The features in the order of the alphabet, and the bias behind them.
    private static List<String> names(List<Map<String, Double>> posts) {
        Map<String, Integer> seen = new TreeMap<>();
        posts.forEach(post -> post.keySet().forEach(name -> seen.merge(name, 1, Integer::sum)));
        List<String> names =
                new ArrayList<>(
                        new TreeSet<>(
                                seen.entrySet().stream()
                                        .filter(entry -> entry.getValue() >= LEAST_POSTS)
                                        .map(Map.Entry::getKey)
                                        .toList()));
        names.add(BIAS);
        return names;
    }

    private static double[][] rows(List<Map<String, Double>> posts, List<String> names) {
        double[][] rows = new double[posts.size()][names.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int f = 0; f + 1 < names.size(); f++) {
                rows[i][f] = posts.get(i).getOrDefault(names.get(f), 0.0);
            }
            rows[i][names.size() - 1] = 1;
        }
        return rows;
    }
}
