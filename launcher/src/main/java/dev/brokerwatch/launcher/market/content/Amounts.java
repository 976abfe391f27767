package dev.brokerwatch.launcher.market.content;

import dev.brokerwatch.config.record.offer.AbsentPrice;
import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.Price;
import dev.brokerwatch.config.record.offer.PriceBasis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/// Volumes and prices as the writers of the four languages write them, beside what they mean.
final class Amounts {

    /// A volume or a price in words.
    record Worded<T>(T value, String words) {}

    private static final List<Long> VOLUMES =
            List.of(
                    1_200L,
                    3_500L,
                    8_000L,
                    12_000L,
                    30_000L,
                    52_000L,
                    80_000L,
                    150_000L,
                    300_000L,
                    420_000L,
                    1_200_000L,
                    2_500_000L,
                    5_000_000L,
                    23_000_000L);
    private static final List<String> UNIT_PRICES =
            List.of(
                    "0.0005", "0.001", "0.002", "0.005", "0.01", "0.02", "0.05", "0.1", "0.3",
                    "0.8");
    private static final List<Integer> LOOKUP_PRICES = List.of(15, 50, 80, 100, 150, 300, 500);
    private static final List<Integer> SPARE_MONEY = List.of(30, 80, 120, 260, 450, 900);

    private Amounts() {}

    static Worded<Long> volume(Tongue tongue, Dice dice) {
        long records = dice.pick(VOLUMES);
        return new Worded<>(records, volume(tongue, records, dice));
    }

    private static String volume(Tongue tongue, long records, Dice dice) {
        return switch (tongue) {
            case SIMPLIFIED -> han(records, "万", dice.pick(List.of("条", "条", "份")));
            case TRADITIONAL -> han(records, "萬", "筆");
            case ENGLISH -> latin(records, dice);
            case RUSSIAN -> cyrillic(records, dice);
        };
    }

    private static String han(long records, String tenThousand, String unit) {
        return records < 10_000
                ? records + unit
                : plain(BigDecimal.valueOf(records).movePointLeft(4)) + tenThousand + unit;
    }

    private static String latin(long records, Dice dice) {
        String unit = " " + dice.pick(List.of("records", "lines", "rows"));
        if (dice.chance(50)) {
            return String.format(Locale.ROOT, "%,d", records) + unit;
        }
        return records >= 1_000_000
                ? plain(BigDecimal.valueOf(records).movePointLeft(6)) + "M" + unit
                : plain(BigDecimal.valueOf(records).movePointLeft(3)) + "k" + unit;
    }

    private static String cyrillic(long records, Dice dice) {
        String unit = " " + dice.pick(List.of("строк", "записей"));
        if (records >= 1_000_000) {
            return comma(BigDecimal.valueOf(records).movePointLeft(6)) + " млн" + unit;
        }
        return dice.chance(50)
                ? String.format(Locale.ROOT, "%,d", records).replace(',', ' ') + unit
                : comma(BigDecimal.valueOf(records).movePointLeft(3)) + "к" + unit;
    }

    static Worded<Price> price(Tongue tongue, long records, Dice dice) {
        if (dice.chance(8)) {
            return new Worded<>(new Price.Absent(AbsentPrice.NEGOTIABLE), negotiable(tongue));
        }
        BigDecimal unit = new BigDecimal(dice.pick(UNIT_PRICES)).multiply(scale(tongue));
        if (unit.compareTo(new BigDecimal("0.05")) >= 0 && dice.chance(35)) {
            return asked(unit, tongue.currency(), PriceBasis.RECORD, perRecord(tongue, unit));
        }
        BigDecimal total =
                unit.multiply(BigDecimal.valueOf(records))
                        .round(new MathContext(2))
                        .max(BigDecimal.TEN);
        if (tongue == Tongue.SIMPLIFIED && dice.chance(15)) {
            return asked(total, Currency.USDT, PriceBasis.PACKAGE, plain(total) + "U打包");
        }
        return asked(total, tongue.currency(), PriceBasis.PACKAGE, whole(tongue, total, dice));
    }

    /// What a yuan is in the language's own money, roughly.
    private static BigDecimal scale(Tongue tongue) {
        return switch (tongue) {
            case SIMPLIFIED, ENGLISH -> BigDecimal.ONE;
            case TRADITIONAL -> BigDecimal.valueOf(4);
            case RUSSIAN -> BigDecimal.TEN;
        };
    }

    private static Worded<Price> asked(
            BigDecimal amount, Currency currency, PriceBasis per, String words) {
        return new Worded<>(new Price.Asked(amount, null, currency, per), words);
    }

    private static String whole(Tongue tongue, BigDecimal total, Dice dice) {
        String amount = plain(total);
        return switch (tongue) {
            case SIMPLIFIED -> dice.pick(List.of("打包价%s元", "全部%s块", "一口价%s元")).formatted(amount);
            case TRADITIONAL -> dice.pick(List.of("整批新台幣%s元", "打包NT$%s")).formatted(amount);
            case ENGLISH ->
                    dice.pick(List.of("$%s for all", "price $%s", "%s USD total"))
                            .formatted(amount);
            case RUSSIAN ->
                    dice.pick(List.of("%s руб за всё", "%s рублей за базу")).formatted(amount);
        };
    }

    private static String perRecord(Tongue tongue, BigDecimal unit) {
        return switch (tongue) {
            case SIMPLIFIED -> plain(unit) + "元/条";
            case TRADITIONAL -> "每筆" + plain(unit) + "元";
            case ENGLISH -> "$" + plain(unit) + " per record";
            case RUSSIAN -> comma(unit) + " руб/строка";
        };
    }

    static Worded<Price> lookupPrice(Tongue tongue, Dice dice) {
        BigDecimal amount = BigDecimal.valueOf(dice.pick(LOOKUP_PRICES)).multiply(scale(tongue));
        String words =
                switch (tongue) {
                    case SIMPLIFIED -> plain(amount) + "元一次";
                    case TRADITIONAL -> "一次" + plain(amount) + "元";
                    case ENGLISH -> "$" + plain(amount) + " per lookup";
                    case RUSSIAN -> plain(amount) + " руб за пробив";
                };
        return asked(amount, tongue.currency(), PriceBasis.LOOKUP, words);
    }

    /// The price of ordinary goods, without its currency.
    static String money(Dice dice) {
        return Integer.toString(dice.pick(SPARE_MONEY));
    }

    private static String negotiable(Tongue tongue) {
        return switch (tongue) {
            case SIMPLIFIED -> "价格面议";
            case TRADITIONAL -> "價格可議,面議";
            case ENGLISH -> "price negotiable";
            case RUSSIAN -> "цена договорная";
        };
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static String comma(BigDecimal amount) {
        return plain(amount).replace('.', ',');
    }
}
