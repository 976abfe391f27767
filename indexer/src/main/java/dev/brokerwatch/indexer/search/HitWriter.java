package dev.brokerwatch.indexer.search;

import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.Volume;
import dev.brokerwatch.indexer.index.Exchange;
import dev.brokerwatch.indexer.index.Found;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes listings as hits.
final class HitWriter {

    private final Exchange exchange;

    HitWriter(Exchange exchange) {
        this.exchange = exchange;
    }

    Hit write(Found.Item item) {
        Listing listing = item.listing();
        List<HitPackage> packages =
                listing.packages().stream().map(p -> write(p, listing.eventTime())).toList();
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

    private HitPackage write(DataPackage offered, Instant at) {
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
                in(Currency.CNY, amount, currency, at),
                in(Currency.USD, amount, currency, at),
                in(Currency.CNY, unitPrice, currency, at),
                in(Currency.USD, unitPrice, currency, at));
    }

    private @Nullable BigDecimal in(
            Currency target, @Nullable BigDecimal amount, @Nullable Currency currency, Instant at) {
        if (amount == null || currency == null) {
            return null;
        }
        return exchange.convert(amount, currency, target, at).orElse(null);
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
