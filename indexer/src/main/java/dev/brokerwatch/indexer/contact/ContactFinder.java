package dev.brokerwatch.indexer.contact;

import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Span;
import java.util.List;

/// Finds the writer's own contacts in a folded text. Thread-safe.
@SuppressWarnings("unused") // not written yet
public final class ContactFinder {

    /// `samples` are pieces in which victims' data stands: nothing in them is the writer's.
    public List<FoundContact> find(FoldedText text, List<Span> samples) {
        return List.of();
    }
}
