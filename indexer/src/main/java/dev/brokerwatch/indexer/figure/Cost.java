package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.config.record.offer.Currency;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A sum of money that is asked or bid.
///
/// @param high the high end of a range, above `low`; else null
/// @param currency null where none is written
/// @param basis null where nothing tells what it is for
/// @param records for [Basis#RECORDS]: for how many
/// @param told a currency or a word says that it is a price; else its place may yet
public record Cost(
        int start,
        int end,
        BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Currency currency,
        @Nullable Basis basis,
        long records,
        boolean told)
        implements Figure {

    /// What a sum is for, as far as the words beside it tell.
    public enum Basis {
        WHOLE,
        RECORD,
        THOUSAND,
        TEN_THOUSAND,
        MONTH,
        /// A time other than a month.
        PERIOD,
        /// A told number of records.
        RECORDS,
        /// A part of the whole: one region, a half.
        PART
    }

    public Cost withBasis(Basis other) {
        return new Cost(start, end, low, high, currency, other, records, told);
    }

    Cost toldBy(boolean words) {
        return new Cost(start, end, low, high, currency, basis, records, told || words);
    }

    public Cost withHigh(BigDecimal other) {
        BigDecimal least = low.min(other);
        BigDecimal most = low.max(other);
        return new Cost(
                start,
                end,
                least,
                most.compareTo(least) > 0 ? most : null,
                currency,
                basis,
                records,
                told);
    }
}
