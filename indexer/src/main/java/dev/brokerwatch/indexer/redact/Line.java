package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.text.Span;
import java.util.List;

/// One line of a folded text, `start` to `end`, without its break.
///
/// @param findings what in it reads as a person's datum and is not named as a way to reach the writer
/// @param named a way to reach the writer stands in it, with the channel's name
/// @param money a price or a volume stands in it
record Line(
        int start,
        int end,
        Delimiter delimiter,
        List<Span> cells,
        List<Finding> findings,
        boolean named,
        boolean money) {

    boolean isBlank() {
        return cells.size() == 1 && cells.getFirst().length() == 0;
    }

    long sure() {
        return findings.stream().filter(Finding::sure).count();
    }

    boolean holds(VictimDataType type) {
        return findings.stream().anyMatch(f -> f.type() == type);
    }

    boolean hasShapeOf(Line other) {
        return delimiter == other.delimiter && Math.abs(cells.size() - other.cells.size()) <= 1;
    }
}
