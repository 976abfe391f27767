package dev.brokerwatch.indexer.labelled;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.posttext.PostText;
import java.util.List;
import java.util.Set;

/// A post of the labelled sets, read as the extractor reads it.
///
/// @param lookup whether one person's data are offered or sought
/// @param categories what it is about
/// @param packages what is offered or sought
public record LabelledPost(
        String id,
        String site,
        String language,
        Intent intent,
        boolean lookup,
        Set<Category> categories,
        List<LabelledPackage> packages,
        PostText post,
        Figures figures) {

    public LabelledPost {
        categories = Set.copyOf(categories);
        packages = List.copyOf(packages);
    }

    public boolean isOffer() {
        return intent == Intent.SELL || intent == Intent.FREE;
    }
}
