package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.indexer.labelled.LabelledPost;
import java.util.Arrays;
import java.util.Map;

/// A post as the trainer sees it: its features' places in the vocabulary, and their values.
final class Example {

    private final int[] indexes;
    private final double[] values;
    private final LabelledPost post;

    private Example(int[] indexes, double[] values, LabelledPost post) {
        this.indexes = indexes;
        this.values = values;
        this.post = post;
    }

    /// Features that the vocabulary does not hold are left out.
    static Example of(LabelledPost post, Map<String, Feature> features, Vocabulary vocabulary) {
        int[] indexes = new int[features.size() + 1];
        double[] values = new double[features.size() + 1];
        indexes[0] = vocabulary.index(Weights.BIAS);
        values[0] = 1;
        int size = 1;
        for (Map.Entry<String, Feature> entry : features.entrySet()) {
            int index = vocabulary.index(entry.getKey());
            if (index >= 0) {
                indexes[size] = index;
                values[size++] = entry.getValue().value() * vocabulary.scale(entry.getKey());
            }
        }
        return new Example(Arrays.copyOf(indexes, size), Arrays.copyOf(values, size), post);
    }

    int[] indexes() {
        return indexes;
    }

    double[] values() {
        return values;
    }

    int intent() {
        return Weights.column(post.intent());
    }

    boolean lookup() {
        return post.lookup();
    }

    /// Only what is offered or sought has a kind.
    boolean kindKnown() {
        return post.intent() != Intent.DISCUSSION;
    }
}
