package dev.brokerwatch.indexer.redact;

import org.jspecify.annotations.Nullable;

/// A row of a sample; its line begins behind the words that announce it.
///
/// @param header the names of its table's columns
/// @param record it is read as fields with values, not as cells
record Row(Line line, @Nullable Line header, boolean record) {

    int start() {
        return line.start();
    }

    int end() {
        return line.end();
    }
}
