package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.posttext.PostText;

/// Reads what a post shows of its writer's intent. The same for training and for use; linear in the length of the text.
final class FeatureReader {

    private FeatureReader() {}

    /// Of the writer's own words only those that are `wanted`.
    static Features read(PostText post, Figures figures, WantedWords wanted) {
        Features features = new Features();
        CueFeatures.add(post, figures, features);
        FigureFeatures.add(post, figures, features);
        ContactFeatures.add(post, features);
        ShapeFeatures.add(post, features);
        Conjunctions.add(features);
        WordFeatures.add(post, figures, wanted, features);
        return features;
    }
}
