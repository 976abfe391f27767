package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.config.record.offer.Intent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/// How a model does on sites that it was not trained on: each fold leaves some sites out and is judged by them.
final class CrossValidation {

    private static final int FOLDS = 6;

    private final Score score = new Score();
    private final List<Views> posts = new ArrayList<>();
    private final List<double[]> sums = new ArrayList<>();

    private CrossValidation() {}

    static CrossValidation of(List<Views> posts) {
        CrossValidation validation = new CrossValidation();
        List<String> sites =
                new ArrayList<>(new TreeSet<>(posts.stream().map(p -> p.post().site()).toList()));
        Collections.shuffle(sites, new Random(7));
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Views> in = new ArrayList<>();
            List<Views> out = new ArrayList<>();
            for (Views post : posts) {
                (sites.indexOf(post.post().site()) % FOLDS == fold ? out : in).add(post);
            }
            validation.judge(Training.train(in), out);
        }
        return validation;
    }

    private void judge(Weights weights, List<Views> out) {
        IntentModel model = new IntentModel(weights);
        for (Views post : out) {
            Map<String, Feature> features = post.whole();
            Prediction told = model.predict(features);
            score.add(post.post(), told.intent(), told.lookup() > 0.5);
            posts.add(post);
            sums.add(weights.sums(features));
        }
    }

    Score score() {
        return score;
    }

    /// What the sums must be divided by for the held-out posts to be likeliest: the model is surer of itself on posts that
    /// it knows.
    double temperature() {
        double best = 1;
        for (double temperature = 0.5; temperature < 4; temperature += 0.05) {
            best = surprise(temperature) < surprise(best) ? temperature : best;
        }
        return best;
    }

    private double surprise(double temperature) {
        double surprise = 0;
        for (int i = 0; i < posts.size(); i++) {
            double all = 0;
            for (Intent intent : Intent.values()) {
                all += Math.exp(sums.get(i)[Weights.column(intent)] / temperature);
            }
            surprise +=
                    Math.log(all)
                            - sums.get(i)[Weights.column(posts.get(i).post().intent())]
                                    / temperature;
        }
        return surprise;
    }
}
