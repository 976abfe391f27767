package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.indexer.figure.Count.Role;
import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.number.Numeral;
import dev.brokerwatch.indexer.number.Numeral.Form;
import dev.brokerwatch.indexer.text.Han;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads numbers of records: a number with a unit of records behind it, or a big one that is nothing else.
final class CountReader {

    private static final BigDecimal LEAST = BigDecimal.TEN;
    private static final BigDecimal FEW = BigDecimal.valueOf(60);
    private static final BigDecimal MOST = new BigDecimal("1e12");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal BRACKETED = BigDecimal.valueOf(300);
    private static final BigDecimal MOST_COPIES = BigDecimal.valueOf(20_000);
    private static final int UNIT_WITHIN = 3;
    private static final int AUDIENCE_WITHIN = 18;
    private static final int ORDER_WITHIN = 24;
    private static final int DEPOSIT_WITHIN = 20;

    /// What is sold a few at a time.
    private static final Set<String> PIECES =
            Set.of(
                    "套",
                    "张",
                    "组",
                    "份",
                    "set",
                    "sets",
                    "card",
                    "cards",
                    "pcs",
                    "шт",
                    "шт.",
                    "комплектов");

    private final Surroundings around;

    CountReader(Surroundings around) {
        this.around = around;
    }

    /// The count at number `index`, or null. `certain` only where a unit or a word of stock stands beside it.
    @Nullable Count read(int index) {
        Numeral number = around.number(index);
        boolean fits = number.low().compareTo(LEAST) >= 0 && number.low().compareTo(MOST) < 0;
        if (!fits || isFraction(number) || isOther(index)) {
            return null;
        }
        Mark unit = unitBehind(index);
        boolean stock = isStock(index) || isNamedBefore(index);
        boolean far = unit != null && unit.start() > around.skipBlanks(number.end());
        boolean named = unit != null && !far && unit.kind() != Kind.THEME;
        boolean year = number.form() == Form.YEAR && !named && !stock;
        boolean plain =
                number.form() == Form.PLAIN || (number.form() == Form.WORDS && !number.scaled());
        if (year || (plain && unit == null && !stock)) {
            return null;
        }
        if (unit != null && !stock && isTooFew(number, unit)) {
            return null;
        }
        int end = unit == null ? number.end() : unit.end();
        return new Count(
                number.start(),
                end,
                number.low().longValue(),
                kind(index, end),
                unit != null || stock,
                role(index, end));
    }

    private static boolean isFraction(Numeral number) {
        return number.low().stripTrailingZeros().scale() > 0;
    }

    /// A size, a time, a measure, an audience.
    private boolean isOther(int index) {
        Numeral number = around.number(index);
        int end = number.end();
        if (around.behind(end, Kind.SIZE) != null || around.behind(end, Kind.MEASURE) != null) {
            return true;
        }
        int clause = Math.max(around.leftLimit(index), number.start() - DEPOSIT_WITHIN);
        boolean bare = around.behind(end, Kind.UNIT) == null;
        boolean money =
                around.marks.anyIn(clause, number.start(), Kind.DEPOSIT)
                        || isWealth(around.marks.lastIn(clause, number.start(), Kind.WEALTH));
        if ((bare && money)
                || around.before(number.start(), Kind.DEPOSIT) != null
                || around.before(number.start(), Kind.WEALTH) != null) {
            return true;
        }
        Mark time = around.behind(end, Kind.TIME);
        Mark unit = around.behind(end, Kind.UNIT);
        if (time != null && (unit == null || time.end() > unit.end())) {
            return true;
        }
        int left = around.clauses.start(number.start());
        boolean stock = around.marks.anyIn(left, number.start(), Kind.STOCK);
        int open = left - 1;
        boolean bracketed = open > 0 && around.text.charAt(open) == '(';
        int near = Math.max(left, number.start() - AUDIENCE_WITHIN);
        int far = Math.min(around.rightLimit(index), end + AUDIENCE_WITHIN);
        return (around.marks.anyIn(near, far, Kind.AUDIENCE) && !stock)
                || (bracketed
                        && around.marks.endingAt(around.skipBlanksBack(open), Kind.AUDIENCE)
                                != null);
    }

    /// `资本额 500万`; but the 借款 of 借款人 is a person.
    private boolean isWealth(@Nullable Mark wealth) {
        return wealth != null && around.marks.startingAt(wealth.start(), Kind.THEME) == null;
    }

    private @Nullable Mark unitBehind(int index) {
        Numeral number = around.number(index);
        int end = number.end();
        Mark unit = around.behind(end, Kind.UNIT);
        if (unit == null) {
            unit = around.behind(end, Kind.PIECE);
        }
        if (unit != null) {
            return unit;
        }
        int next = around.skipBlanks(end);
        if (next < around.text.length() && Han.isHan(around.text.charAt(next))) {
            return around.behind(end, Kind.THEME);
        }
        int limit = around.rightLimit(index);
        int far = around.wordsBehind(end, UNIT_WITHIN, limit);
        Mark stop = around.marks.firstIn(end, far, Kind.CURRENCY);
        int until = stop == null ? far : stop.start();
        Mark near = around.marks.firstIn(end, until, Kind.UNIT);
        Mark theme = around.marks.firstIn(end, until, Kind.THEME);
        boolean dash =
                around.text.substring(end, Math.min(until, around.text.length())).indexOf('-') >= 0;
        if (dash) {
            return null;
        }
        return near != null ? near : theme;
    }

    /// Sets and cards are sold by the dozen; of the rest a few are no stock, and persons are counted from a thousand on.
    private boolean isTooFew(Numeral number, Mark unit) {
        if (unit.kind() == Kind.THEME) {
            return number.low().compareTo(THOUSAND) < 0;
        }
        String word = around.text.substring(unit.start(), unit.end());
        return number.low().compareTo(FEW) < 0 && !PIECES.contains(word);
    }

    /// `Records: 410,226`, `注册用户 2,210,437`: what is counted stands before the number.
    private boolean isNamedBefore(int index) {
        Numeral number = around.number(index);
        if (number.form() == Form.YEAR || around.behind(number.end(), Kind.CURRENCY) != null) {
            return false;
        }
        Mark unique = around.before(number.start(), Kind.UNIQUE);
        Mark unit = named(number, Kind.UNIT);
        Mark theme = named(number, Kind.THEME);
        boolean grouped = number.form() == Form.WRITTEN && !isFraction(number);
        boolean big = number.low().compareTo(THOUSAND) >= 0 && grouped;
        boolean huge = number.low().compareTo(BigDecimal.valueOf(5000)) >= 0 && grouped;
        boolean uniqueBehind = around.behind(number.end(), Kind.UNIQUE) != null && big;
        return isBracketed(number)
                || (unique != null && big)
                || uniqueBehind
                || (unit != null && big)
                || (theme != null && huge);
    }

    /// `law firm clients (2300)`.
    private boolean isBracketed(Numeral number) {
        int open = number.start() - 1;
        int end = number.end();
        boolean enclosed =
                open > 0
                        && around.text.charAt(open) == '('
                        && end < around.text.length()
                        && around.text.charAt(end) == ')';
        int behind = around.skipBlanksBack(Math.max(0, open));
        return enclosed
                && number.low().compareTo(BRACKETED) >= 0
                && (around.marks.endingAt(behind, Kind.UNIT) != null
                        || around.marks.endingAt(behind, Kind.THEME) != null);
    }

    /// The mark before the number, with at most a blank, a colon or a bracket between.
    private @Nullable Mark named(Numeral number, Kind kind) {
        Mark mark = around.before(number.start(), kind);
        return mark != null && around.text.substring(mark.end(), number.start()).indexOf('-') < 0
                ? mark
                : null;
    }

    private boolean isStock(int index) {
        Numeral number = around.number(index);
        return around.before(number.start(), Kind.STOCK) != null
                || around.before(number.start(), Kind.TOTAL) != null
                || around.behind(number.end(), Kind.STOCK) != null
                || isDaily(index);
    }

    private VolumeKind kind(int index, int end) {
        Numeral number = around.number(index);
        int left = around.leftLimit(index);
        int right = around.rightLimit(index);
        boolean unique =
                around.marks.anyIn(Math.max(left, number.start() - 16), number.start(), Kind.UNIQUE)
                        || isUniqueBehind(index, Math.min(right, end + 18));
        if (unique) {
            return VolumeKind.UNIQUE;
        }
        boolean about =
                around.marks.anyIn(
                                Math.max(left, number.start() - 12),
                                number.start(),
                                Kind.APPROXIMATE)
                        || around.behind(end, Kind.APPROXIMATE) != null
                        || around.behind(number.end(), Kind.APPROXIMATE) != null
                        || endsWithPlus(end)
                        || precededByTilde(number.start());
        boolean bounded = number.open() || number.high() != null || about || isDaily(index);
        return bounded ? VolumeKind.BOUNDED : VolumeKind.CLAIMED;
    }

    /// `850k unique patients`, `1.1 млн человек (уник)`; but not the word that leads to the next number: `2.4亿 车牌去重 460万`.
    private boolean isUniqueBehind(int index, int right) {
        int end = around.number(index).end();
        Mark unique = around.marks.firstIn(end, right, Kind.UNIQUE);
        if (unique == null) {
            int open = around.text.indexOf('(', right);
            boolean bracket = open >= 0 && open == around.skipBlanks(right);
            return bracket && around.marks.startingAt(open + 1, Kind.UNIQUE) != null;
        }
        boolean leads =
                index + 1 < around.numbers.size()
                        && around.number(index + 1).start() == around.skipBlanks(unique.end());
        return !leads;
    }

    private boolean endsWithPlus(int end) {
        return end < around.text.length() && around.text.charAt(end) == '+';
    }

    private boolean precededByTilde(int start) {
        int at = around.skipBlanksBack(start);
        return at > 0 && "~≈>≥".indexOf(around.text.charAt(at - 1)) >= 0;
    }

    private boolean isDaily(int index) {
        Numeral number = around.number(index);
        int left = Math.max(around.leftLimit(index), number.start() - 20);
        int right = Math.min(around.rightLimit(index), number.end() + 24);
        return around.marks.anyIn(left, number.start(), Kind.DAILY)
                || around.marks.anyIn(number.end(), right, Kind.DAILY);
    }

    /// `1000 minimum`, `千条起`; but not `52 000 homeowners from Bavaria`.
    private boolean isLeast(@Nullable Mark minimum) {
        return minimum != null
                && !around.text.startsWith("from", minimum.start())
                && !around.text.startsWith("от", minimum.start());
    }

    private Role role(int index, int end) {
        Numeral number = around.number(index);
        int start = number.start();
        int left = around.leftLimit(index);
        int near = Math.max(left, start - 12);
        int right = Math.min(around.rightLimit(index), end + 10);
        if (around.marks.anyIn(near, start, Kind.SAMPLE)
                || around.marks.anyIn(number.end(), right, Kind.SAMPLE)) {
            return Role.SAMPLE;
        }
        boolean least =
                around.isOrdered(Math.max(left, start - ORDER_WITHIN), start)
                        || around.marks.anyIn(near, start, Kind.MINIMUM)
                        || isLeast(around.behind(end, Kind.MINIMUM))
                        || isLeast(around.behind(number.end(), Kind.MINIMUM))
                        || around.behind(end, Kind.ORDER) != null;
        if (least) {
            return Role.LEAST;
        }
        if (around.marks.anyIn(near, start, Kind.SUBSET)
                || around.marks.anyIn(number.end(), right, Kind.SUBSET)) {
            return Role.SUBSET;
        }
        if (isDaily(index)) {
            return Role.DAILY;
        }
        boolean copies =
                around.before(start, Kind.STOCK) != null
                        && end == number.end()
                        && !number.scaled()
                        && number.low().compareTo(MOST_COPIES) < 0;
        return copies ? Role.COPIES : Role.WHOLE;
    }
}
