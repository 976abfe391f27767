package dev.brokerwatch.config.record.offer;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What is asked for a package: [Asked], or [Absent] with a reason.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
public sealed interface Price {

    /// `amount` is the low end and above zero; `amountHigh` is null unless a range was told, and then above `amount`.
    @JsonTypeName("asked")
    record Asked(
            BigDecimal amount, @Nullable BigDecimal amountHigh, Currency currency, PriceBasis per)
            implements Price {

        public Asked {
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("a price is above zero");
            }
            if (amountHigh != null && amountHigh.compareTo(amount) <= 0) {
                throw new IllegalArgumentException("the high end of a price is above its low end");
            }
        }

        public static Asked of(String amount, Currency currency, PriceBasis per) {
            return new Asked(new BigDecimal(amount), null, currency, per);
        }
    }

    /// `reason` is null only for what is given away.
    @JsonTypeName("absent")
    record Absent(@Nullable AbsentPrice reason) implements Price {}
}
