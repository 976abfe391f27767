package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.config.record.offer.Currency;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/// How much a sum is, to the nearest half power of ten of dollars. Rough on purpose: it tells the price of a row from that
/// of a whole, and no rate of a day must change what a post is read as.
final class Worth {

    private static final Map<Currency, Double> DOLLARS = new EnumMap<>(Currency.class);

    static {
        put(0.14, Currency.CNY, Currency.HKD);
        put(0.03, Currency.TWD, Currency.TRY, Currency.THB);
        put(0.0125, Currency.RUB, Currency.INR);
        put(0.02, Currency.UAH, Currency.PHP);
        put(0.007, Currency.JPY);
        put(0.0007, Currency.KRW);
        put(0.002, Currency.KZT);
        put(0.00004, Currency.VND);
        put(0.00006, Currency.IDR);
        put(0.2, Currency.BRL, Currency.MYR, Currency.PLN);
        put(1.2, Currency.EUR, Currency.GBP, Currency.CHF);
        put(60_000, Currency.BTC);
        put(2500, Currency.ETH);
        put(200, Currency.XMR, Currency.SOL, Currency.BNB);
    }

    private Worth() {}

    private static void put(double dollars, Currency... currencies) {
        for (Currency currency : currencies) {
            DOLLARS.put(currency, dollars);
        }
    }

    /// The whole number of halves of powers of ten; the least integer for nothing.
    static int halves(BigDecimal amount, Currency currency) {
        double dollars = amount.doubleValue() * DOLLARS.getOrDefault(currency, 1.0);
        return dollars <= 0 ? Integer.MIN_VALUE : (int) Math.floor(2 * Math.log10(dollars));
    }
}
