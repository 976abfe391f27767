package dev.brokerwatch.indexer.intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes weights out of labelled posts.
final class Training {

    private static final double PENALTY = 0.002;

    private Training() {}

    static Weights train(List<Views> posts) {
        Vocabulary vocabulary = Vocabulary.of(posts);
        List<Example> examples = new ArrayList<>();
        for (Views post : posts) {
            examples.add(Example.of(post.post(), post.whole(), vocabulary));
            for (Map<String, Feature> thinned : post.thinned()) {
                examples.add(Example.of(post.post(), thinned, vocabulary));
            }
        }
        double[] weights = Regression.fit(examples, vocabulary.names().size(), PENALTY);
        Map<String, double[]> rows = new HashMap<>();
        for (int i = 0; i < vocabulary.names().size(); i++) {
            String name = vocabulary.names().get(i);
            double[] row = new double[Weights.COLUMNS];
            for (int c = 0; c < row.length; c++) {
                row[c] = weights[i * Weights.COLUMNS + c] * vocabulary.scale(name);
            }
            rows.put(name, row);
        }
        return new Weights(rows, 1);
    }
}
