package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Count;
import org.jspecify.annotations.Nullable;

/// One thing on offer: so many records, for so much. At least one of the two is told.
///
/// @param cost with a basis
public record Deal(@Nullable Count count, @Nullable Cost cost) {

    /// Where it is told: at its price, else at its volume.
    public int start() {
        if (cost != null) {
            return cost.start();
        }
        return count == null ? 0 : count.start();
    }

    /// Exclusive.
    public int end() {
        if (cost != null) {
            return cost.end();
        }
        return count == null ? 0 : count.end();
    }
}
