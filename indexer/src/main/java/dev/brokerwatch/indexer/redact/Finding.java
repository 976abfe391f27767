package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;

/// What reads as a person's datum at `start` to `end` of the folded text. A `sure` one is taken out wherever it stands;
/// any other only in a sample or behind the name of a field.
record Finding(VictimDataType type, int start, int end, boolean sure) {

    int length() {
        return end - start;
    }
}
