package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.indexer.contact.FoundContact;
import dev.brokerwatch.indexer.text.Span;
import java.util.List;

/// What of a folded text is whose.
///
/// @param contacts the writer's own, in the order of the text
/// @param victims data that leads to a victim, in the order of the text, without overlaps
/// @param samples whole blocks of sample rows; numbers in there are neither volumes nor prices
/// @param sampleRows rows in those blocks
public record Screened(
        List<FoundContact> contacts,
        List<VictimDatum> victims,
        List<Span> samples,
        int sampleRows) {

    public Screened {
        contacts = List.copyOf(contacts);
        victims = List.copyOf(victims);
        samples = List.copyOf(samples);
    }
}
