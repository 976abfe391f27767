package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.lexicon.Hit;
import dev.brokerwatch.indexer.posttext.PostText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Makes weights out of labelled posts.
///
/// The lexicon was written with the tuning posts in sight and covers them better than it covers a site that nobody has
/// seen. So each post is learned from several times, each time with some of the lexicon's words and of its own
/// forgotten: the model learns not to hang on any of them.
final class Training {

    private static final int COPIES = Integer.getInteger("copies", 2);
    private static final double FORGOTTEN = Double.parseDouble(System.getProperty("forget", "0.3"));
    private static final double PENALTY = Double.parseDouble(System.getProperty("l2", "0.003"));

    private final Random random = new Random(20_26);

    Weights train(List<LabelledPost> posts) {
        List<Map<String, Feature>> whole =
                posts.stream().map(post -> features(post, post.post())).toList();
        Vocabulary vocabulary = Vocabulary.of(posts, whole);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            examples.add(Example.of(posts.get(i), whole.get(i), vocabulary));
            for (int copy = 0; copy < COPIES; copy++) {
                examples.add(Example.of(posts.get(i), thinned(posts.get(i)), vocabulary));
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

    private static Map<String, Feature> features(LabelledPost labelled, PostText post) {
        return FeatureReader.read(post, labelled.figures(), name -> true).all();
    }

    private Map<String, Feature> thinned(LabelledPost labelled) {
        PostText post = labelled.post();
        Set<String> gone = new HashSet<>();
        Set<String> stay = new HashSet<>();
        List<Hit> hits = new ArrayList<>();
        for (Hit hit : post.hits()) {
            String word = post.text().folded().substring(hit.start(), hit.end());
            if (!gone.contains(word) && !stay.contains(word)) {
                (random.nextDouble() < FORGOTTEN ? gone : stay).add(word);
            }
            if (stay.contains(word)) {
                hits.add(hit);
            }
        }
        PostText thinned =
                new PostText(post.text(), post.titleEnd(), hits, post.contacts(), post.masked());
        Map<String, Feature> features = new HashMap<>();
        features(labelled, thinned).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(e -> !Vocabulary.isWord(e.getKey()) || random.nextDouble() >= FORGOTTEN)
                .forEach(e -> features.put(e.getKey(), e.getValue()));
        return features;
    }
}
