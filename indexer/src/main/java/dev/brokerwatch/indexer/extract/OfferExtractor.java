package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.Intent;
import java.util.List;
import java.util.Set;

/// Reads what a post offers. Thread-safe; linear in the length of the text.
@SuppressWarnings("unused") // not written yet
public final class OfferExtractor {

    public Extraction extract(PostText post) {
        return new Extraction(Intent.DISCUSSION, null, List.of(), 0, false, Set.of(), List.of());
    }
}
