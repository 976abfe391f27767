package dev.brokerwatch.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.offer.Currency;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExchangeRatesTest {

    private final ExchangeRates rates = ExchangeRates.read(OperatorFiles.defaults());

    @ParameterizedTest
    @EnumSource
    void everyCurrencyHasARate(Currency currency) {
        assertThat(rates.convert(BigDecimal.ONE, currency, Currency.CNY)).isPresent();
    }

    @Test
    void aCurrencyIsWorthItself() {
        assertThat(rates.convert(new BigDecimal("35"), Currency.CNY, Currency.CNY))
                .hasValue(new BigDecimal("35"));
    }
}
