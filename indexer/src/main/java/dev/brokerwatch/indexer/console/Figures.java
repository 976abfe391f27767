package dev.brokerwatch.indexer.console;

import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.PriceBasis;
import dev.brokerwatch.indexer.search.HitPackage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Figures as people read them. Times are UTC.
public final class Figures {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Figures() {}

    public static String time(@Nullable Instant instant) {
        return instant == null ? "" : MINUTE.format(instant);
    }

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// To four digits, never in scientific notation.
    public static String plain(BigDecimal number) {
        return number.round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }

    static String money(BigDecimal amount, @Nullable BigDecimal high, Currency currency) {
        String range = high == null ? "" : "–" + plain(high);
        return plain(amount) + range + " " + currency;
    }

    static String basis(PriceBasis basis) {
        return basis.label().replace('_', ' ');
    }

    public static String volume(HitPackage offered) {
        return offered.volume() == null ? "" : count(offered.volume());
    }

    public static String price(HitPackage offered) {
        if (offered.price() == null || offered.currency() == null || offered.per() == null) {
            return offered.noPrice() == null ? "" : offered.noPrice().label().replace('_', ' ');
        }
        return money(offered.price(), offered.priceHigh(), offered.currency())
                + " / "
                + basis(offered.per());
    }

    public static String unitPrice(HitPackage offered) {
        return offered.unitPriceCny() == null ? "" : plain(offered.unitPriceCny()) + " CNY";
    }
}
