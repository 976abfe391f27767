package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.text.Han;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which money is meant where a post says only "块", "元" or nothing: by its language, unless it names another money of
/// the place.
final class Place {

    /// Characters that only Cantonese is written with.
    private static final String CANTONESE = "嘅咗唔喺嘢啲冇哋搵揾嗰睇";

    /// Whose hundredth is called a cent.
    private static final Set<Currency> CENTS =
            EnumSet.of(
                    Currency.EUR,
                    Currency.AUD,
                    Currency.CAD,
                    Currency.SGD,
                    Currency.NZD,
                    Currency.ZAR);

    private final Currency local;
    private final Currency unsaid;
    private final boolean dollarIsLocal;

    private Place(Currency local, Currency unsaid, boolean dollarIsLocal) {
        this.local = local;
        this.unsaid = unsaid;
        this.dollarIsLocal = dollarIsLocal;
    }

    static Place of(Language language, String text, Marks marks, Homeland homeland) {
        Map<Currency, Integer> named = new EnumMap<>(Currency.class);
        for (Mark mark : marks.all()) {
            if (mark.kind() == Kind.CURRENCY && !isDollarSign(text, mark) && !isVague(mark)) {
                Currency currency = named(mark.unit());
                if (currency != null) {
                    named.merge(currency, 1, Integer::sum);
                }
            }
        }
        Currency local = local(language, named, isCantonese(text));
        boolean chinese = text.chars().limit(2000).anyMatch(c -> Han.isHan((char) c));
        Currency home = language == Language.OTHER && !chinese ? homeland.moneyOf(text) : null;
        Currency unsaid =
                switch (language) {
                    case RUSSIAN -> Currency.RUB;
                    case ENGLISH -> onlyOf(named, Currency.USD);
                    case SIMPLIFIED_CHINESE, TRADITIONAL_CHINESE -> local;
                    case OTHER ->
                            chinese ? local : onlyOf(named, home == null ? Currency.USD : home);
                };
        boolean dollarIsLocal =
                language == Language.TRADITIONAL_CHINESE && !named.containsKey(Currency.USD);
        return new Place(local, unsaid, dollarIsLocal);
    }

    /// The state's money that is named alone; else `usual`.
    private static Currency onlyOf(Map<Currency, Integer> named, Currency usual) {
        List<Currency> states =
                named.keySet().stream()
                        .filter(c -> c != Currency.USDT && c.compareTo(Currency.BTC) < 0)
                        .toList();
        return states.size() == 1 ? states.getFirst() : usual;
    }

    private static boolean isDollarSign(String text, Mark mark) {
        return mark.end() - mark.start() == 1 && text.charAt(mark.start()) == '$';
    }

    /// Words that are money only beside a number, or a part of several moneys.
    private static boolean isVague(Mark mark) {
        return switch (mark.unit()) {
            case "pi", "pit", "grosz", "cent", "kopek" -> true;
            default -> false;
        };
    }

    private static boolean isCantonese(String text) {
        return text.contains("+852") || text.chars().anyMatch(c -> CANTONESE.indexOf(c) >= 0);
    }

    private static Currency local(
            Language language, Map<Currency, Integer> named, boolean cantonese) {
        int hongKong = named.getOrDefault(Currency.HKD, 0);
        int taiwan = named.getOrDefault(Currency.TWD, 0);
        if (hongKong > 0 || taiwan > 0) {
            return hongKong > taiwan ? Currency.HKD : Currency.TWD;
        }
        if (language == Language.TRADITIONAL_CHINESE && cantonese) {
            return Currency.HKD;
        }
        return language == Language.TRADITIONAL_CHINESE && !named.containsKey(Currency.CNY)
                ? Currency.TWD
                : Currency.CNY;
    }

    /// The currency of a section `currency:…`; null for the local money, which its coins are too.
    static @Nullable Currency named(String unit) {
        return switch (unit) {
            case "local", "jiao", "fen", "centavo" -> null;
            case "pi", "pit", "gau" -> Currency.HKD;
            case "cent" -> Currency.USD;
            case "eurocent" -> Currency.EUR;
            case "kurus" -> Currency.TRY;
            case "grosz" -> Currency.PLN;
            case "toman" -> Currency.IRR;
            case "pence" -> Currency.GBP;
            case "paise" -> Currency.INR;
            case "kopek" -> Currency.RUB;
            default -> Currency.valueOf(unit.toUpperCase(Locale.ROOT));
        };
    }

    /// What a currency's mark means here: `$` is the place's dollar in Taiwan and Hong Kong, a cent or a kopek is one of
    /// the money that all is sold for.
    @Nullable Currency of(Mark mark, String text) {
        if (dollarIsLocal && isDollarSign(text, mark)) {
            return local;
        }
        return switch (mark.unit()) {
            case "cent" -> CENTS.contains(unsaid) ? unsaid : Currency.USD;
            case "kopek" -> unsaid == Currency.UAH ? unsaid : Currency.RUB;
            case "centavo" -> unsaid;
            default -> named(mark.unit());
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
