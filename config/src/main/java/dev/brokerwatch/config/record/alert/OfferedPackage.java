package dev.brokerwatch.config.record.alert;

import dev.brokerwatch.config.record.offer.DataPackage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A package as an alert shows it, with its unit price in yuan at the stored rate where it has one.
public record OfferedPackage(DataPackage offered, @Nullable BigDecimal unitPriceCny) {}
