package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.posttext.PostText;
import java.util.function.Predicate;

/// Reads what a post shows of its writer's intent. The same for training and for use; linear in the length of the text.
final class FeatureReader {

    private FeatureReader() {}

    /// Of the writer's own words only those whose feature is `wanted`.
    static Features read(PostText post, Figures figures, Predicate<String> wanted) {
        Features features = new Features(wanted);
        CueFeatures.add(post, figures, features);
        FigureFeatures.add(post, figures, features);
        ContactFeatures.add(post, features);
        ShapeFeatures.add(post, features);
        Conjunctions.add(features);
        WordFeatures.add(post, figures, features);
        return features;
    }
}
