package dev.brokerwatch.config.record.offer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One row of an offer: so many records for so much. `volume` is null where none is told; a lookup has none either.
/// The sets are kept in the order of their lists, so that equal packages are written alike.
public record DataPackage(
        Set<Category> categories, Set<DataField> fields, @Nullable Volume volume, Price price) {

    public DataPackage {
        categories = Collections.unmodifiableSortedSet(new TreeSet<>(categories));
        fields = Collections.unmodifiableSortedSet(new TreeSet<>(fields));
    }

    /// The price of one record in the price's own currency, from the low end, to 16 digits. Empty where the price is
    /// absent, is a subscription's, or is for the whole of an unknown volume.
    public Optional<BigDecimal> unitPrice() {
        if (!(price instanceof Price.Asked asked)) {
            return Optional.empty();
        }
        return switch (asked.per()) {
            case RECORD, LOOKUP -> Optional.of(asked.amount());
            case THOUSAND -> Optional.of(asked.amount().movePointLeft(3));
            case TEN_THOUSAND -> Optional.of(asked.amount().movePointLeft(4));
            case MONTH -> Optional.empty();
            case PACKAGE ->
                    Optional.ofNullable(volume)
                            .map(v ->
                                    asked.amount()
                                            .divide(
                                                    BigDecimal.valueOf(v.records()),
                                                    MathContext.DECIMAL64));
        };
    }
}
