package dev.brokerwatch.alerting.sellers;

import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Listing;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.site.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A unit price asked on one market. A market is a category, a currency and a kind: `medical/CNY/package`.
public record PricePoint(String market, double log10) {

    static List<PricePoint> of(Listing listing) {
        List<PricePoint> points = new ArrayList<>();
        for (DataPackage offered : listing.packages()) {
            offered.unitPrice()
                    .map(BigDecimal::doubleValue)
                    .filter(price -> price > 0)
                    .map(Math::log10)
                    .ifPresent(price ->
                            markets(offered, listing.kind())
                                    .forEach(market -> points.add(new PricePoint(market, price))));
        }
        return points;
    }

    /// One for each category; none where no price is asked.
    static List<String> markets(DataPackage offered, OfferKind kind) {
        return offered.price() instanceof Price.Asked asked
                ? offered.categories().stream()
                        .map(category -> market(category, asked, kind))
                        .toList()
                : List.of();
    }

    private static String market(Category category, Price.Asked asked, OfferKind kind) {
        return Label.of(category) + "/" + asked.currency() + "/" + Label.of(kind);
    }
}
