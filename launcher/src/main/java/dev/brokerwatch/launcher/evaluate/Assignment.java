package dev.brokerwatch.launcher.evaluate;

import java.util.Arrays;

/// The one-to-one assignment of rows to columns with the largest sum of weights: the Hungarian method with potentials
/// (Kuhn 1955, Munkres 1957), cubic in the size.
final class Assignment {

    private final double[][] weights;
    private final int size;
    private final double[] rowPotential;
    private final double[] columnPotential;
    private final int[] rowOf;
    private final int[] previous;

    private Assignment(double[][] weights) {
        this.weights = weights;
        this.size = weights.length;
        this.rowPotential = new double[size + 1];
        this.columnPotential = new double[size + 1];
        this.rowOf = new int[size + 1];
        this.previous = new int[size + 1];
    }

    /// The column of each row. `weights` is square.
    static int[] best(double[][] weights) {
        Assignment assignment = new Assignment(weights);
        for (int row = 1; row <= weights.length; row++) {
            assignment.add(row);
        }
        int[] columnOf = new int[weights.length];
        for (int column = 1; column <= weights.length; column++) {
            columnOf[assignment.rowOf[column] - 1] = column - 1;
        }
        return columnOf;
    }

    private void add(int row) {
        rowOf[0] = row;
        double[] least = new double[size + 1];
        boolean[] used = new boolean[size + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        int column = 0;
        do {
            used[column] = true;
            int next = reach(column, least, used);
            shift(least[next], least, used);
            column = next;
        } while (rowOf[column] != 0);
        augment(column);
    }

    /// Updates the least costs by way of `column`; returns the unused column that is nearest.
    private int reach(int column, double[] least, boolean[] used) {
        int row = rowOf[column];
        int nearest = -1;
        for (int j = 1; j <= size; j++) {
            if (!used[j]) {
                double cost = -weights[row - 1][j - 1] - rowPotential[row] - columnPotential[j];
                if (cost < least[j]) {
                    least[j] = cost;
                    previous[j] = column;
                }
                nearest = nearest < 0 || least[j] < least[nearest] ? j : nearest;
            }
        }
        return nearest;
    }

    private void shift(double by, double[] least, boolean[] used) {
        for (int j = 0; j <= size; j++) {
            if (used[j]) {
                rowPotential[rowOf[j]] += by;
                columnPotential[j] -= by;
            } else {
                least[j] -= by;
            }
        }
    }

    private void augment(int end) {
        int column = end;
        while (column != 0) {
            rowOf[column] = rowOf[previous[column]];
            column = previous[column];
        }
    }
}
