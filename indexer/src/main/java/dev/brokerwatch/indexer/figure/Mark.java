package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.indexer.lexicon.Hit;
import java.util.Locale;

/// A word of `config/lexicon/figures.yaml` in a folded text.
///
/// @param unit what the section is named behind its colon: the currency of `currency:usd`; else empty
public record Mark(int start, int end, Kind kind, String unit) {

    /// The sections of the file.
    public enum Kind {
        UNIT,
        PIECE,
        PER,
        MONTH,
        PERIOD,
        TIME,
        SIZE,
        MEASURE,
        AUDIENCE,
        MINIMUM,
        ORDER,
        DEPOSIT,
        /// What a person has, earned or spent.
        WEALTH,
        SUBSCRIPTION,
        /// The same price for each.
        UNIFORM,
        /// The price of one question to whoever looks persons up.
        REQUEST,
        OLD,
        TAKEN,
        APPROXIMATE,
        UNIQUE,
        TOTAL,
        STOCK,
        DAILY,
        SUBSET,
        SUBTOTAL,
        PRICE,
        BID,
        WHOLE,
        COMBINATION,
        NEGOTIABLE,
        PRIVATE,
        CREDITS,
        FROM,
        DOWN,
        CURRENCY,
        /// Of the cues, not of this file: a sample or a test.
        SAMPLE,
        /// Of the categories, not of this file: who or what is counted.
        THEME
    }

    /// Throws `IllegalArgumentException` where the file has a section that nobody knows.
    static Mark of(Hit hit) {
        String subject = hit.term().subject();
        int colon = subject.indexOf(':');
        String kind = colon < 0 ? subject : subject.substring(0, colon);
        return new Mark(
                hit.start(),
                hit.end(),
                Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                colon < 0 ? "" : subject.substring(colon + 1));
    }
}
