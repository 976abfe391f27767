package dev.brokerwatch.launcher.evaluate;

import java.io.PrintWriter;
import java.util.Locale;

/// A reliability table: of the posts whose confidence lies in a tenth, how many were read right. Where confidence means
/// something, the two columns agree.
final class Calibration {

    private static final int BINS = 10;

    private final int[] posts = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] told = new double[BINS];

    void add(double confidence, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        posts[bin]++;
        told[bin] += confidence;
        right[bin] += isRight ? 1 : 0;
    }

    /// The mean distance between what was told and what was so, weighted by posts (expected calibration error).
    double error() {
        int all = 0;
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            all += posts[bin];
            error += Math.abs(told[bin] - right[bin]);
        }
        return all == 0 ? 0 : error / all;
    }

    void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%nconfidence     posts    told   right%n");
        for (int bin = 0; bin < BINS; bin++) {
            if (posts[bin] > 0) {
                out.printf(
                        Locale.ROOT,
                        "%.1f to %.1f   %6d  %6.3f  %6.3f%n",
                        (double) bin / BINS,
                        (double) (bin + 1) / BINS,
                        posts[bin],
                        told[bin] / posts[bin],
                        (double) right[bin] / posts[bin]);
            }
        }
        out.printf(Locale.ROOT, "expected calibration error %.3f%n", error());
    }
}
