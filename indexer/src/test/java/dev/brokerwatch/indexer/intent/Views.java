package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.labelled.LabelledPost;
import dev.brokerwatch.indexer.lexicon.Hit;
import dev.brokerwatch.indexer.posttext.PostText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// The features of one labelled post: as it is, and thinned.
///
/// The lexicon was written with the tuning posts in sight and covers them better than it covers a site that nobody has
/// seen. So each post is learned from once more with some of the lexicon's words and of its own forgotten: the model
/// learns not to hang on any of them.
record Views(LabelledPost post, Map<String, Feature> whole, List<Map<String, Feature>> thinned) {

    private static final int COPIES = 1;

    private static final double FORGOTTEN = 0.3;

    /// The same for the same posts in the same order.
    static List<Views> of(List<LabelledPost> posts) {
        Random random = new Random(20_26);
        List<Views> views = new ArrayList<>();
        for (LabelledPost post : posts) {
            List<Map<String, Feature>> thinned = new ArrayList<>();
            for (int copy = 0; copy < COPIES; copy++) {
                thinned.add(thinned(post, random));
            }
            views.add(new Views(post, features(post, post.post()), thinned));
        }
        return views;
    }

    private static Map<String, Feature> features(LabelledPost labelled, PostText post) {
        return FeatureReader.read(post, labelled.figures(), WantedWords.ALL).all();
    }

    private static Map<String, Feature> thinned(LabelledPost labelled, Random random) {
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
        Map<String, Feature> features = new HashMap<>();
        features(
                        labelled,
                        new PostText(
                                post.text(), post.titleEnd(), hits, post.contacts(), post.masked()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(e -> !Vocabulary.isWord(e.getKey()) || random.nextDouble() >= FORGOTTEN)
                .forEach(e -> features.put(e.getKey(), e.getValue()));
        return features;
    }
}
