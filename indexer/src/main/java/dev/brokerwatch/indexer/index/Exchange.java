package dev.brokerwatch.indexer.index;

import dev.brokerwatch.config.record.offer.Currency;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// Turns sums of money into another currency at the rate of a day.
@FunctionalInterface
public interface Exchange {

    /// Empty where no rate is known.
    Optional<BigDecimal> convert(BigDecimal amount, Currency from, Currency to, Instant at);
}
