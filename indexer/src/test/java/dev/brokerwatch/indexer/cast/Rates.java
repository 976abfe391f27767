package dev.brokerwatch.indexer.cast;

import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.settings.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/// Round rates for three currencies: a dollar is eight yuan, and eighty roubles.
public final class Rates {

    public static final ExchangeRates ROUND =
            new ExchangeRates(
                    LocalDate.of(2026, 3, 1),
                    Map.of(
                            Currency.USD, BigDecimal.ONE,
                            Currency.CNY, new BigDecimal("0.125"),
                            Currency.RUB, new BigDecimal("0.0125")));

    private Rates() {}
}
