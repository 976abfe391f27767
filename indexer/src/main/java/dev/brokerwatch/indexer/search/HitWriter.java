package dev.brokerwatch.indexer.search;

import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.Volume;
import dev.brokerwatch.config.settings.ExchangeRates;
import dev.brokerwatch.indexer.index.Found;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes listings as hits.
final class HitWriter {

    private final ExchangeRates rates;

    HitWriter(ExchangeRates rates) {
        this.rates = rates;
    }

    Hit write(Found.Item item) {
        Listing listing = item.listing();
        List<HitPackage> packages = listing.packages().stream().map(this::write).toList();
        return new Hit(
                listing.id(),
                listing.url().value(),
                listing.seller().site(),
                listing.seller().handle(),
                listing.seller().key(),
                listing.title(),
                item.excerpt(),
                listing.status(),
                listing.intent(),
                listing.kind(),
                listing.language(),
                listing.confidence(),
                listing.categories(),
                packages,
                largest(packages),
                lowest(packages, HitPackage::unitPriceCny),
                lowest(packages, HitPackage::unitPriceUsd),
                listing.contacts(),
                listing.tags(),
                listing.sample(),
                listing.published() == null ? null : listing.published().at(),
                listing.firstSeen(),
                listing.lastSeen(),
                listing.cluster(),
                item.clusterSize());
    }

    private HitPackage write(DataPackage offered) {
        Volume volume = offered.volume();
        Price.Asked asked = offered.price() instanceof Price.Asked priced ? priced : null;
        BigDecimal unitPrice = offered.unitPrice().orElse(null);
        Currency currency = asked == null ? null : asked.currency();
        BigDecimal amount = asked == null ? null : asked.amount();
        return new HitPackage(
                offered.categories(),
                offered.fields(),
                volume == null ? null : volume.records(),
                volume == null ? null : volume.kind(),
                amount,
                asked == null ? null : asked.amountHigh(),
                currency,
                asked == null ? null : asked.per(),
                offered.price() instanceof Price.Absent absent ? absent.reason() : null,
                unitPrice,
                in(Currency.CNY, amount, currency),
                in(Currency.USD, amount, currency),
                in(Currency.CNY, unitPrice, currency),
                in(Currency.USD, unitPrice, currency));
    }

    private @Nullable BigDecimal in(
            Currency target, @Nullable BigDecimal amount, @Nullable Currency currency) {
        if (amount == null || currency == null) {
            return null;
        }
        return rates.convert(amount, currency, target).orElse(null);
    }

    private static @Nullable Long largest(List<HitPackage> packages) {
        return packages.stream()
                .map(HitPackage::volume)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable BigDecimal lowest(
            List<HitPackage> packages, Function<HitPackage, @Nullable BigDecimal> figure) {
        return packages.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
