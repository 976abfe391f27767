package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.learning.Adam;
import java.util.List;

/// Fits the weights: softmax over the intents and a logistic column for lookup, with an L2 penalty on all but the bias.
/// The same examples give the same weights.
final class Regression {

    private static final int STEPS = 120;

    private final List<Example> examples;
    private final double penalty;
    private final double[] weights;

    private Regression(List<Example> examples, int features, double penalty) {
        this.examples = examples;
        this.penalty = penalty;
        this.weights = new double[features * Weights.COLUMNS];
    }

    /// Row after row, [Weights#COLUMNS] in each; feature 0 is the bias.
    static double[] fit(List<Example> examples, int features, double penalty) {
        Regression regression = new Regression(examples, features, penalty);
        Adam.descend(regression.weights, STEPS, regression::slope);
        return regression.weights;
    }

    private void slope(double[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = i < Weights.COLUMNS ? 0 : penalty * weights[i];
        }
        for (Example example : examples) {
            double[] errors = errors(example);
            for (int k = 0; k < example.indexes().length; k++) {
                int row = example.indexes()[k] * Weights.COLUMNS;
                for (int i = 0; i < Weights.COLUMNS; i++) {
                    gradient[row + i] += errors[i] * example.values()[k] / examples.size();
                }
            }
        }
    }

    private double[] errors(Example example) {
        double[] sums = sums(example);
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < Weights.LOOKUP; i++) {
            most = Math.max(most, sums[i]);
        }
        double all = 0;
        for (int i = 0; i < Weights.LOOKUP; i++) {
            sums[i] = Math.exp(sums[i] - most);
            all += sums[i];
        }
        for (int i = 0; i < Weights.LOOKUP; i++) {
            sums[i] = sums[i] / all - (i == example.intent() ? 1 : 0);
        }
        double lookup = 1 / (1 + Math.exp(-sums[Weights.LOOKUP]));
        sums[Weights.LOOKUP] = example.kindKnown() ? lookup - (example.lookup() ? 1 : 0) : 0;
        return sums;
    }

    private double[] sums(Example example) {
        double[] sums = new double[Weights.COLUMNS];
        for (int k = 0; k < example.indexes().length; k++) {
            int row = example.indexes()[k] * Weights.COLUMNS;
            for (int i = 0; i < Weights.COLUMNS; i++) {
                sums[i] += weights[row + i] * example.values()[k];
            }
        }
        return sums;
    }
}
