package dev.brokerwatch.config.settings;

import dev.brokerwatch.config.record.offer.Currency;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What currencies are worth, on a stored day: for comparing offers, never for accounts. Immutable.
///
/// @param date the day of the rates
/// @param usd how many dollars one unit is worth, by currency
public record ExchangeRates(LocalDate date, Map<Currency, BigDecimal> usd) {

    public ExchangeRates {
        usd = Map.copyOf(usd);
        usd.forEach((currency, rate) -> {
            if (rate.signum() <= 0) {
                throw new IllegalArgumentException("usd." + currency + ": a rate is above zero");
            }
        });
    }

    /// The operator's `rates.yaml`.
    public static ExchangeRates read(OperatorFiles files) {
        return StrictYaml.read("rates.yaml", files.read("rates.yaml"), ExchangeRates.class);
    }

    /// Rounded to seven digits, for the rates are no more exact than that; empty where one of the two has no rate.
    public Optional<BigDecimal> convert(BigDecimal amount, Currency from, Currency to) {
        BigDecimal fromRate = usd.get(from);
        BigDecimal toRate = usd.get(to);
        if (fromRate == null || toRate == null) {
            return Optional.empty();
        }
        return Optional.of(
                amount.multiply(fromRate)
                        .divide(toRate, MathContext.DECIMAL128)
                        .round(MathContext.DECIMAL32)
                        .stripTrailingZeros());
    }
}
