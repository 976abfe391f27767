package dev.brokerwatch.indexer.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.offer.Currency;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorthTest {

    @ParameterizedTest
    @CsvSource({"1, USD, 0", "4, USD, 1", "100, USD, 4", "100000, RUB, 6", "0.01, USD, -4"})
    void aSumIsToldByHalfPowersOfTenOfDollars(BigDecimal amount, Currency currency, int halves) {
        assertThat(Worth.halves(amount, currency)).isEqualTo(halves);
    }

    @ParameterizedTest
    @EnumSource(Currency.class)
    void moreIsWorthMoreInAnyMoney(Currency currency) {
        assertThat(Worth.halves(BigDecimal.valueOf(1000), currency))
                .isEqualTo(Worth.halves(BigDecimal.TEN, currency) + 4);
    }

    @Test
    void nothingIsWorthLessThanAnything() {
        assertThat(Worth.halves(BigDecimal.ZERO, Currency.USD)).isEqualTo(Integer.MIN_VALUE);
    }
}
