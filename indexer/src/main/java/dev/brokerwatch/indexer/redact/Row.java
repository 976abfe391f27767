package dev.brokerwatch.indexer.redact;

import org.jspecify.annotations.Nullable;

/// A row of a sample, from `start` on (behind words that announce it).
///
/// @param header the names of its table's columns
/// @param record it is read as fields with values, not as cells
record Row(Line line, int start, @Nullable Line header, boolean record) {

    int end() {
        return line.end();
    }
}
