package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.text.Han;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which money is meant where a post says only "块", "元" or nothing: by its language, unless it names another money of
/// the place.
final class Place {

    private final Currency local;
    private final Currency unsaid;

    private Place(Currency local, Currency unsaid) {
        this.local = local;
        this.unsaid = unsaid;
    }

    static Place of(Language language, String text, Marks marks) {
        Map<Currency, Integer> named = new EnumMap<>(Currency.class);
        for (Mark mark : marks.all()) {
            if (mark.kind() == Kind.CURRENCY) {
                Currency currency = named(mark.unit());
                if (currency != null) {
                    named.merge(currency, 1, Integer::sum);
                }
            }
        }
        Currency local = local(language, named);
        boolean chinese = text.chars().limit(2000).anyMatch(c -> Han.isHan((char) c));
        Currency unsaid =
                switch (language) {
                    case RUSSIAN -> Currency.RUB;
                    case ENGLISH -> Currency.USD;
                    case SIMPLIFIED_CHINESE, TRADITIONAL_CHINESE -> local;
                    case OTHER -> chinese ? local : Currency.USD;
                };
        return new Place(local, unsaid);
    }

    private static Currency local(Language language, Map<Currency, Integer> named) {
        int hongKong = named.getOrDefault(Currency.HKD, 0);
        int taiwan = named.getOrDefault(Currency.TWD, 0);
        if (hongKong > 0 || taiwan > 0) {
            return hongKong > taiwan ? Currency.HKD : Currency.TWD;
        }
        return language == Language.TRADITIONAL_CHINESE && !named.containsKey(Currency.CNY)
                ? Currency.TWD
                : Currency.CNY;
    }

    /// The currency of a section `currency:…`; null for the local money, which its coins are too.
    static @Nullable Currency named(String unit) {
        return switch (unit) {
            case "local", "jiao", "fen" -> null;
            case "cent" -> Currency.USD;
            case "pence" -> Currency.GBP;
            case "paise" -> Currency.INR;
            case "kopek" -> Currency.RUB;
            default -> Currency.valueOf(unit.toUpperCase(Locale.ROOT));
        };
    }

    boolean isChinese() {
        return unsaid == local;
    }

    Currency local() {
        return local;
    }

    /// The money of a price without any.
    Currency unsaid() {
        return unsaid;
    }
}
