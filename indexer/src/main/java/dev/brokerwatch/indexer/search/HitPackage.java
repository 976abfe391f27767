package dev.brokerwatch.indexer.search;

import dev.brokerwatch.config.record.offer.AbsentPrice;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.DataField;
import dev.brokerwatch.config.record.offer.PriceBasis;
import dev.brokerwatch.config.record.offer.VolumeKind;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One package of a hit. `price` to `unitPrice` are in `currency`; the yuan and dollar figures are at the
/// stored rates, null where no rate is known.
///
/// @param noPrice why there is no price, or null when there is one or the package is given away
@JsonNaming(SnakeCaseStrategy.class)
public record HitPackage(
        Set<Category> categories,
        Set<DataField> fields,
        @Nullable Long volume,
        @Nullable VolumeKind volumeKind,
        @Nullable BigDecimal price,
        @Nullable BigDecimal priceHigh,
        @Nullable Currency currency,
        @Nullable PriceBasis per,
        @Nullable AbsentPrice noPrice,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal priceCny,
        @Nullable BigDecimal priceUsd,
        @Nullable BigDecimal unitPriceCny,
        @Nullable BigDecimal unitPriceUsd) {}
