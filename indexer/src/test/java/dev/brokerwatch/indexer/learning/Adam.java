package dev.brokerwatch.indexer.learning;

import java.util.function.Consumer;

/// Full-batch Adam (Kingma and Ba 2015) with a rate that falls to zero: no chance in it, so that the same slopes lead to
/// the same weights.
public final class Adam {

    private static final double RATE = 0.08;

    private Adam() {}

    /// Changes `weights` in place.
    ///
    /// @param slope writes the gradient at the weights as they are into what it is given
    public static void descend(double[] weights, int steps, Consumer<double[]> slope) {
        double[] gradient = new double[weights.length];
        double[] mean = new double[weights.length];
        double[] square = new double[weights.length];
        for (int step = 1; step <= steps; step++) {
            slope.accept(gradient);
            double rate = RATE * (1 - (step - 1.0) / steps);
            double first = 1 - Math.pow(0.9, step);
            double second = 1 - Math.pow(0.999, step);
            for (int i = 0; i < weights.length; i++) {
                mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
                square[i] = 0.999 * square[i] + 0.001 * gradient[i] * gradient[i];
                weights[i] -= rate * (mean[i] / first) / (Math.sqrt(square[i] / second) + 1e-8);
            }
        }
    }
}
