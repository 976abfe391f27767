package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.number.Numeral;
import dev.brokerwatch.indexer.text.Han;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads sums of money: a number with a currency before or behind it, or with words that only a price has.
final class CostReader {

    /// Letters glued to a magnitude: `3ku`, `5кр`.
    private static final Map<String, Currency> GLUED =
            Map.of(
                    "u",
                    Currency.USDT,
                    "usdt",
                    Currency.USDT,
                    "usd",
                    Currency.USD,
                    "rub",
                    Currency.RUB,
                    "р",
                    Currency.RUB,
                    "руб",
                    Currency.RUB,
                    "рублей",
                    Currency.RUB,
                    "rmb",
                    Currency.CNY,
                    "eur",
                    Currency.EUR);

    private static final BigDecimal COIN = new BigDecimal("0.1");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Surroundings around;
    private final Place place;
    private final BasisReader bases;
    private final SmallCoins coins;

    CostReader(Surroundings around, Place place) {
        this.around = around;
        this.place = place;
        this.bases = new BasisReader(around);
        this.coins = new SmallCoins(around);
    }

    /// The sum at number `index` where a currency is written; else null.
    @Nullable Cost withCurrency(int index) {
        Numeral number = around.number(index);
        Mark behind = around.behind(number.end(), Kind.CURRENCY);
        Mark before = currencyBefore(number);
        if (behind != null && !isMoney(index, behind)) {
            behind = null;
        }
        boolean local = behind != null && behind.unit().equals("local");
        if (before != null && (behind == null || local || isSign(before))) {
            Mark nearer = around.marks.endingAt(before.start(), Kind.CURRENCY);
            return cost(
                    index,
                    nearer == null ? before : nearer,
                    before.start(),
                    endBehind(number, behind));
        }
        if (behind != null) {
            return cost(index, behind, number.start(), behind.end());
        }
        Mark inside = number.scaled() ? around.marks.endingAt(number.end(), Kind.CURRENCY) : null;
        if (inside != null && around.text.startsWith("косар", inside.start())) {
            return cost(index, inside, number.start(), number.end());
        }
        return glued(index, number);
    }

    private static int endBehind(Numeral number, @Nullable Mark behind) {
        return behind == null ? number.end() : behind.end();
    }

    private @Nullable Mark currencyBefore(Numeral number) {
        Mark glued = around.marks.endingAt(number.start(), Kind.CURRENCY);
        if (glued != null) {
            boolean ofLast =
                    glued.start() > 0
                            && !isSign(glued)
                            && Character.isDigit(around.text.charAt(glued.start() - 1));
            return ofLast || isOrdinaryLetters(glued) ? null : glued;
        }
        int at = around.skipBlanksBack(number.start());
        Mark mark = number.start() - at <= 1 ? around.marks.endingAt(at, Kind.CURRENCY) : null;
        boolean word = mark != null && (isSign(mark) || mark.end() - mark.start() >= 2);
        return word && mark != null && !isCoinOrLocal(mark) ? mark : null;
    }

    /// `u500` and `r500` may be anything; `hk$500` and `rmb500` are money.
    private boolean isOrdinaryLetters(Mark mark) {
        char last = around.text.charAt(mark.end() - 1);
        return mark.end() - mark.start() == 1 && Surroundings.isLetter(last);
    }

    private static boolean isCoinOrLocal(Mark mark) {
        return mark.unit().equals("jiao") || mark.unit().equals("fen");
    }

    private boolean isSign(Mark mark) {
        char last = around.text.charAt(mark.end() - 1);
        return "$€£¥₽₿₹₴₸₺₫฿₱₩".indexOf(last) >= 0;
    }

    /// Some signs of money are other things as well: 米 a metre, 分 a mark, `p` a page.
    private boolean isMoney(int index, Mark currency) {
        Numeral number = around.number(index);
        int end = currency.end();
        String word = around.text.substring(currency.start(), end);
        boolean told =
                around.behind(end, Kind.PIECE) != null
                        || bases.isPerBehind(end)
                        || around.marks.anyIn(around.leftLimit(index), number.start(), Kind.PRICE);
        return switch (word) {
            case "米" -> told;
            case "r" -> told || place.isChinese();
            case "皮", "撇", "嚿" -> place.local() == Currency.HKD && !leadsToWord(end);
            case "c", "gr", "ft", "fr.", "kr", "lei", "sar", "nis" -> told;
            case "p" -> told && place.unsaid() != Currency.RUB;
            case "分" -> told || number.low().compareTo(BigDecimal.TEN) < 0;
            case "ton", "sol", "won", "try", "rs", "php", "rm", "油", "bit", "тг", "ру" ->
                    told && (word.length() > 2 || number.low().signum() > 0);
            case "u" -> end >= around.text.length() || around.text.charAt(end) != '盘';
            default -> true;
        };
    }

    /// `3 皮肤科`: the sign is the beginning of another word.
    private boolean leadsToWord(int end) {
        return end < around.text.length()
                && Han.isHan(around.text.charAt(end))
                && "半嘢野一港全成散每个都".indexOf(around.text.charAt(end)) < 0;
    }

    private Cost cost(int index, Mark currency, int start, int end) {
        Numeral number = around.number(index);
        Currency money = moneyOf(currency, end);
        BigDecimal factor = factor(currency, number);
        SmallCoins.Rest rest = coins.behind(index, currency, end);
        Currency said = money != null ? money : mended(rest.end(), place.local());
        return withBasis(
                index,
                start,
                rest.end(),
                number.low().multiply(factor).add(rest.amount()),
                number.high() == null ? null : number.high().multiply(factor),
                said,
                factor.compareTo(BigDecimal.ONE) < 0);
    }

    /// How much of the money one of a word is.
    private BigDecimal factor(Mark currency, Numeral number) {
        String word = around.text.substring(currency.start(), currency.end());
        boolean thousandRoubles =
                word.startsWith("тр") || word.startsWith("тыр") || word.startsWith("косар");
        if (thousandRoubles) {
            return number.scaled() ? BigDecimal.ONE : BigDecimal.valueOf(1000);
        }
        return switch (currency.unit()) {
            case "jiao" -> COIN;
            case "fen",
                    "cent",
                    "pence",
                    "paise",
                    "kopek",
                    "eurocent",
                    "centavo",
                    "kurus",
                    "grosz" ->
                    CENT;
            case "pi" -> BigDecimal.valueOf(10_000);
            case "pit" -> BigDecimal.valueOf(1000);
            case "gau" -> BigDecimal.valueOf(100);
            case "toman" -> BigDecimal.TEN;
            default -> BigDecimal.ONE;
        };
    }

    /// `$25 港纸`: a sign is told apart by the word behind the number.
    private @Nullable Currency moneyOf(Mark currency, int end) {
        Mark last = around.marks.endingAt(end, Kind.CURRENCY);
        if (last != null && isSign(currency) && last.start() > currency.start()) {
            Currency named = Place.named(last.unit());
            if (named != null) {
                return named;
            }
        }
        return place.of(currency, around.text);
    }

    /// `3元(新台币)`: the place is told behind.
    private Currency mended(int end, Currency local) {
        int at = around.skipBlanks(end);
        if (at < around.text.length() && around.text.charAt(at) == '(') {
            Mark inside = around.marks.startingAt(at + 1, Kind.CURRENCY);
            Currency named = inside == null ? null : Place.named(inside.unit());
            return named == null ? local : named;
        }
        return local;
    }

    private @Nullable Cost glued(int index, Numeral number) {
        int end = number.end();
        int at = end;
        while (at < around.text.length()
                && at - end < 8
                && Surroundings.isLetter(around.text.charAt(at))) {
            at++;
        }
        Currency money =
                at == end || !number.scaled() ? null : GLUED.get(around.text.substring(end, at));
        return money == null
                ? null
                : withBasis(index, number.start(), at, number.low(), number.high(), money, false);
    }

    /// The number as a price without a currency; `told` where a word says that it is one.
    Cost bare(int index, boolean told) {
        Numeral number = around.number(index);
        return withBasis(
                        index,
                        number.start(),
                        number.end(),
                        number.low(),
                        number.high(),
                        null,
                        false)
                .toldBy(told);
    }

    private Cost withBasis(
            int index,
            int start,
            int end,
            BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable Currency currency,
            boolean coins) {
        BasisReader.Read read = bases.read(index, start, end);
        Basis basis = read.basis();
        boolean single = coins && (basis == null || basis == Basis.WHOLE || basis == Basis.PART);
        return new Cost(
                start,
                Math.max(end, read.end()),
                low,
                high,
                currency,
                single ? Basis.RECORD : basis,
                read.records(),
                currency != null || basis != null);
    }
}
