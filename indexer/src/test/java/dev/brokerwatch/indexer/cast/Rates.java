package dev.brokerwatch.indexer.cast;

import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.indexer.index.Exchange;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Round rates that never change, for three currencies.
public final class Rates implements Exchange {

    private static final Map<Currency, BigDecimal> IN_YUAN =
            Map.of(
                    Currency.CNY, BigDecimal.ONE,
                    Currency.USD, BigDecimal.valueOf(7),
                    Currency.RUB, BigDecimal.valueOf(8, 2));

    @Override
    public Optional<BigDecimal> convert(BigDecimal amount, Currency from, Currency to, Instant at) {
        BigDecimal source = IN_YUAN.get(from);
        BigDecimal target = IN_YUAN.get(to);
        return source == null || target == null
                ? Optional.empty()
                : Optional.of(amount.multiply(source).divide(target, MathContext.DECIMAL64));
    }
}
