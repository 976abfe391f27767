package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.clue.Clues;
import dev.brokerwatch.indexer.learning.Adam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Fits the weights of clues to choices: conditional logit (McFadden 1974) with an L2 penalty. The same choices give the
/// same weights.
final class ChoiceRegression {

    private static final int LEAST = 3;
    private static final int STEPS = 120;

    private final int classes;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<int[][]> clues = new ArrayList<>();
    private final List<double[][]> values = new ArrayList<>();
    private final List<Choice> choices;
    private final double[] weights;
    private final double penalty;

    private ChoiceRegression(List<Choice> choices, int classes, double penalty) {
        this.choices = choices;
        this.classes = classes;
        this.penalty = penalty / choices.size();
        count().forEach((name, count) -> {
            if (count >= LEAST) {
                indexes.put(name, names.size());
                names.add(name);
            }
        });
        choices.forEach(this::index);
        this.weights = new double[names.size() * classes];
    }

    /// `classes` is 1 where all options share the weights; `penalty` is that of all choices together.
    static Weights fit(List<Choice> choices, int classes, double penalty) {
        ChoiceRegression regression = new ChoiceRegression(choices, classes, penalty);
        Adam.descend(regression.weights, STEPS, regression::slope);
        return regression.weights();
    }

    private Map<String, Integer> count() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Choice choice : choices) {
            for (Clues option : choice.options()) {
                option.all().keySet().forEach(name -> counts.merge(name, 1, Integer::sum));
            }
        }
        return counts;
    }

    private void index(Choice choice) {
        int[][] ofChoice = new int[choice.options().size()][];
        double[][] amounts = new double[ofChoice.length][];
        for (int i = 0; i < ofChoice.length; i++) {
            Map<String, Double> all = choice.options().get(i).all();
            int[] known = new int[all.size()];
            double[] much = new double[all.size()];
            int size = 0;
            for (Map.Entry<String, Double> clue : all.entrySet()) {
                int index = indexes.getOrDefault(clue.getKey(), -1);
                if (index >= 0) {
                    known[size] = index;
                    much[size++] = clue.getValue();
                }
            }
            ofChoice[i] = Arrays.copyOf(known, size);
            amounts[i] = Arrays.copyOf(much, size);
        }
        clues.add(ofChoice);
        values.add(amounts);
    }

    private void slope(double[] gradient) {
        for (int i = 0; i < weights.length; i++) {
            gradient[i] = penalty * weights[i];
        }
        for (int n = 0; n < choices.size(); n++) {
            double[] errors = errors(n);
            for (int option = 0; option < errors.length; option++) {
                int at = classes == 1 ? option : 0;
                int[] known = clues.get(n)[at];
                double[] much = values.get(n)[at];
                int column = classes == 1 ? 0 : option;
                double error = errors[option] / choices.size();
                for (int k = 0; k < known.length; k++) {
                    gradient[known[k] * classes + column] += error * much[k];
                }
            }
        }
    }

    /// Of each option: how likely it is, less how likely among those that are right.
    private double[] errors(int n) {
        List<Boolean> right = choices.get(n).right();
        double[] sums = new double[right.size()];
        for (int option = 0; option < sums.length; option++) {
            int at = classes == 1 ? option : 0;
            int column = classes == 1 ? 0 : option;
            int[] known = clues.get(n)[at];
            double[] much = values.get(n)[at];
            for (int k = 0; k < known.length; k++) {
                sums[option] += weights[known[k] * classes + column] * much[k];
            }
        }
        double[] likely = Weights.softmax(sums);
        double ofRight = 0;
        for (int option = 0; option < sums.length; option++) {
            ofRight += right.get(option) ? likely[option] : 0;
        }
        for (int option = 0; option < sums.length; option++) {
            likely[option] -= right.get(option) ? likely[option] / Math.max(1e-12, ofRight) : 0;
        }
        return likely;
    }

    private Weights weights() {
        Map<String, double[]> rows = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            rows.put(names.get(i), Arrays.copyOfRange(weights, i * classes, (i + 1) * classes));
        }
        return new Weights(rows, classes);
    }
}
