package dev.brokerwatch.indexer.intent;

import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.posttext.PostText;

/// A post of the labelled sets, read as the extractor reads it.
///
/// @param lookup whether one person's data are offered or sought
record LabelledPost(
        String id,
        String site,
        String language,
        Intent intent,
        boolean lookup,
        PostText post,
        Figures figures) {

    boolean isOffer() {
        return intent == Intent.SELL || intent == Intent.FREE;
    }
}
