package dev.brokerwatch.alerting.rules;

import dev.brokerwatch.config.record.offer.DataPackage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A package with its price in yuan at the stored rate; null where it has no price or its currency no rate.
///
/// @param unitPriceCny yuan for one record
/// @param priceCny yuan for what the price is told for, from the low end
/// @param usual what others ask for the same; [UsualPrice#UNKNOWN] where nobody does
public record PackageFigures(
        DataPackage offered,
        @Nullable BigDecimal unitPriceCny,
        @Nullable BigDecimal priceCny,
        UsualPrice usual) {}
