package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Figure;
import dev.brokerwatch.indexer.number.Numeral;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number that may be a volume or a price.
///
/// @param index its place among all numbers of the post
/// @param line the number of its line, from 0
/// @param figure what the words beside it make of it; null where they tell nothing
record Candidate(int index, int line, Numeral number, @Nullable Figure figure) {

    private static final BigDecimal MOST = new BigDecimal("1e12");

    int start() {
        return number.start();
    }

    int end() {
        return number.end();
    }

    /// As money, with the coins beside it: 1.5 for `1块5`.
    BigDecimal amount() {
        return figure instanceof Cost cost ? cost.low() : number.low();
    }

    /// As a number of records; 0 where it is more than anybody has.
    long records() {
        if (figure instanceof Count count) {
            return count.records();
        }
        return number.low().compareTo(MOST) > 0 ? 0 : number.low().longValue();
    }

    /// What the words beside it make of it, in short.
    String reading() {
        return switch (figure) {
            case null -> "none";
            case Cost cost ->
                    (cost.told() ? "cost" : "cost?")
                            + (cost.basis() == null ? "" : ":" + cost.basis());
            case Count count -> (count.certain() ? "count:" : "count?:") + count.role();
        };
    }
}
