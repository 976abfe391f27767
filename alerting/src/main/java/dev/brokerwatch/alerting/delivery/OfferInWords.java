package dev.brokerwatch.alerting.delivery;

import dev.brokerwatch.config.record.alert.OfferedPackage;
import dev.brokerwatch.config.record.offer.AbsentPrice;
import dev.brokerwatch.config.record.offer.DataPackage;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.Volume;
import dev.brokerwatch.config.record.site.Label;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is offered for how much, as a person reads it: `30,000 records of ecommerce_order for 20 CNY (0.00067 CNY each)`.
final class OfferInWords {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private OfferInWords() {}

    static String of(OfferedPackage shown) {
        return what(shown.offered()) + " " + price(shown.offered().price()) + each(shown);
    }

    private static String what(DataPackage offered) {
        String categories =
                offered.categories().stream().map(Label::of).collect(Collectors.joining(", "));
        Volume volume = offered.volume();
        if (volume == null) {
            return categories;
        }
        String about =
                switch (volume.kind()) {
                    case CLAIMED -> "";
                    case UNIQUE -> "unique ";
                    case BOUNDED -> "or more ";
                    case SAMPLE -> "sample ";
                };
        return String.format(
                Locale.ROOT, "%,d %srecords of %s", volume.records(), about, categories);
    }

    private static String price(Price price) {
        return switch (price) {
            case Price.Asked asked -> {
                String high = asked.amountHigh() == null ? "" : "–" + plain(asked.amountHigh());
                String amount = plain(asked.amount()) + high + " " + asked.currency();
                yield switch (asked.per()) {
                    case PACKAGE -> "for " + amount;
                    case RECORD -> "for " + amount + " a record";
                    case THOUSAND -> "for " + amount + " a thousand";
                    case TEN_THOUSAND -> "for " + amount + " per ten thousand";
                    case MONTH -> "for " + amount + " a month";
                    case LOOKUP -> "for " + amount + " a lookup";
                };
            }
            case Price.Absent absent -> absent(absent.reason());
        };
    }

    private static String absent(@Nullable AbsentPrice reason) {
        if (reason == null) {
            return "for nothing";
        }
        return switch (reason) {
            case NEGOTIABLE -> "at a price to be negotiated";
            case PRIVATE -> "at a price told in private";
            case CREDITS -> "for the forum's credits";
            case NOT_STATED -> "without a price";
        };
    }

    private static String each(OfferedPackage shown) {
        return shown.unitPriceCny() == null
                ? ""
                : " (" + plain(shown.unitPriceCny().round(THREE_DIGITS)) + " CNY each)";
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
