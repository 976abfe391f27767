package dev.brokerwatch.indexer.labelled;

import dev.brokerwatch.config.record.offer.PriceBasis;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The figures of one package as they are labelled; null where they are not told.
///
/// @param high the high end of a range
/// @param currency of ISO 4217, or the ticker of a coin
public record LabelledPackage(
        @Nullable Long volume,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal high,
        @Nullable String currency,
        @Nullable PriceBasis per) {

    static LabelledPackage of(JsonNode node) {
        JsonNode price = node.get("price");
        BigDecimal amount = decimal(price.get("amount"));
        boolean priced = amount != null && amount.signum() > 0;
        return new LabelledPackage(
                node.get("volume").isNull() ? null : node.get("volume").asLong(),
                priced ? amount : null,
                decimal(price.get("amount_high")),
                priced ? price.get("currency").asString() : null,
                priced ? PriceBasis.ofLabel(price.get("per").asString()) : null);
    }

    private static @Nullable BigDecimal decimal(JsonNode node) {
        return node.isNull() ? null : node.decimalValue();
    }
}
