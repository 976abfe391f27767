package dev.brokerwatch.alerting.sellers;

import dev.brokerwatch.alerting.rules.PackageFigures;
import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.settings.ExchangeRates;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prices told in yuan, at the stored rates.
public final class Yuan {

    private final ExchangeRates rates;

    public Yuan(ExchangeRates rates) {
        this.rates = rates;
    }

    List<PackageFigures> figures(Listing listing, UsualPrices usual) {
        return listing.packages().stream()
                .map(offered ->
                        new PackageFigures(
                                offered,
                                unitPrice(offered),
                                price(offered),
                                usual.on(PricePoint.markets(offered, listing.kind()))))
                .toList();
    }

    private @Nullable BigDecimal unitPrice(DataPackage offered) {
        return offered.price() instanceof Price.Asked asked
                ? offered.unitPrice()
                        .flatMap(price -> rates.convert(price, asked.currency(), Currency.CNY))
                        .orElse(null)
                : null;
    }

    private @Nullable BigDecimal price(DataPackage offered) {
        return offered.price() instanceof Price.Asked asked
                ? rates.convert(asked.amount(), asked.currency(), Currency.CNY).orElse(null)
                : null;
    }
}
