package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.number.Numeral;
import dev.brokerwatch.indexer.text.Han;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Tells by the words beside a number whether it is a price at all, or a deposit, a salary, the least that is sold.
final class PriceWords {

    private final Surroundings around;
    private final BasisReader bases;

    PriceWords(Surroundings around) {
        this.around = around;
        this.bases = new BasisReader(around);
    }

    /// Whether a word says that this sum is something else than a price: a deposit, a salary, a minimum order.
    boolean isOther(int index, int start, int end) {
        if (around.before(start, Kind.OLD) != null || isBound(start, end) || isAdded(start)) {
            return true;
        }
        int left = around.behindLastNumber(index, 24);
        boolean bracketed = start > 0 && around.text.charAt(start - 1) == '(';
        int clause = bracketed ? left : Math.max(left, around.clauses.start(start));
        Mark deposit = later(clause, start);
        Mark price = around.marks.lastIn(left, start, Kind.PRICE);
        boolean nearer = price == null || (deposit != null && deposit.end() > price.end());
        boolean all = around.marks.anyIn(left, start, Kind.WHOLE);
        if ((deposit != null && nearer) || (!all && around.isOrdered(left, start))) {
            return true;
        }
        if (around.before(start, Kind.PRICE) != null) {
            return false;
        }
        Mark order = around.behind(end, Kind.ORDER);
        return around.behind(end, Kind.DEPOSIT) != null
                || around.behind(end, Kind.WEALTH) != null
                || (order != null && !leadsToNumber(index, order));
    }

    /// `2 cents a row if you take at least 20k`: the word behind the sum speaks of the next number.
    private boolean leadsToNumber(int index, Mark word) {
        int next = index + 1;
        return next < around.numbers.size()
                && around.number(next).start() - word.end() <= 12
                && around.clauses.end(word.end()) >= around.number(next).start();
    }

    /// The last word of a deposit or of what somebody has.
    private @Nullable Mark later(int from, int to) {
        Mark deposit = around.marks.lastIn(from, to, Kind.DEPOSIT);
        if (deposit != null && around.marks.startingAt(deposit.end(), Kind.UNIT) != null) {
            deposit = null;
        }
        Mark wealth = around.marks.lastIn(from, to, Kind.WEALTH);
        return deposit == null || (wealth != null && wealth.end() > deposit.end())
                ? wealth
                : deposit;
    }

    /// `> $10k`, `五百以上`: what the persons have or spent.
    private boolean isBound(int start, int end) {
        int before = around.skipBlanksBack(start);
        char sign = before > 0 ? around.text.charAt(before - 1) : ' ';
        boolean arrow = before > 1 && "-=>".indexOf(around.text.charAt(before - 2)) >= 0;
        int behind = around.skipBlanks(end);
        boolean han =
                around.text.startsWith("以上", behind)
                        || around.text.startsWith("以下", behind)
                        || around.text.startsWith("↑", behind);
        return han || sign == '≥' || (sign == '>' && !arrow);
    }

    /// `外省加 100`: what comes on top.
    private boolean isAdded(int start) {
        int before = around.skipBlanksBack(start);
        return before > 0 && around.text.charAt(before - 1) == '加';
    }

    /// `5 for $100`, behind the price of one.
    boolean isForSeveral(int index, Cost cost) {
        if (index == 0) {
            return false;
        }
        Numeral several = around.number(index - 1);
        Mark per = around.before(cost.start(), Kind.PER);
        return per != null
                && around.behind(several.end(), Kind.CURRENCY) == null
                && !several.scaled()
                && several.low().compareTo(BigDecimal.valueOf(200)) < 0
                && around.skipBlanks(several.end()) >= per.start() - 6
                && several.end() <= per.start()
                && around.text.substring(several.end(), per.start()).indexOf('\n') < 0;
    }

    /// Whether the words beside number `index` say that it is a price, though no currency does.
    boolean isPriced(int index) {
        Numeral number = around.number(index);
        int end = number.end();
        if (bases.isPerBehind(end) || bases.pieceAt(around.skipBlanks(end)) != null) {
            return true;
        }
        if (isMeasured(number)) {
            return false;
        }
        Mark after = around.behind(end, Kind.PERIOD);
        Mark taken = around.behind(end, Kind.TAKEN);
        boolean small = !number.scaled() || !isBeforeMoney(index);
        Mark price = around.before(number.start(), Kind.PRICE);
        boolean priced =
                (price != null && !isArrowBehindStock(price))
                        || isLowered(around.before(number.start(), Kind.DOWN));
        return (after != null && around.text.charAt(after.start()) != 'd')
                || (taken != null && small && !leadsOn(index, taken))
                || isForMonth(end)
                || (small && priced)
                || isForAll(end)
                || (around.before(number.start(), Kind.BID) != null && !isTier(index))
                || around.before(number.start(), Kind.MONTH) != null
                || (small && around.before(number.start(), Kind.PIECE) != null);
    }

    /// `$0.50 each up to 10k`: a number right behind a price.
    private boolean isTier(int index) {
        if (index == 0) {
            return false;
        }
        Numeral before = around.number(index - 1);
        boolean near = around.number(index).start() - before.end() < 20;
        return near
                && (around.behind(before.end(), Kind.CURRENCY) != null
                        || around.marks.endingAt(before.start(), Kind.CURRENCY) != null);
    }

    /// `17万 全带走三百五`: the next number is what is asked.
    private boolean leadsOn(int index, Mark word) {
        return index + 1 < around.numbers.size()
                && around.number(index + 1).start() == around.skipBlanks(word.end());
    }

    private boolean isForMonth(int end) {
        Mark month = around.behind(end, Kind.MONTH);
        return month != null && !around.leadsToNumber(month);
    }

    /// `三天内要3500`; but not `до 500`.
    private boolean isLowered(@Nullable Mark down) {
        return down != null && Han.isHan(around.text.charAt(down.start()));
    }

    /// `12 000 за все`, `450 for everything`.
    private boolean isForAll(int end) {
        Mark whole = around.behind(end, Kind.WHOLE);
        return whole != null
                && (around.text.startsWith("за ", whole.start())
                        || around.text.startsWith("for ", whole.start()));
    }

    /// `in stock -> 300`: an arrow is as good as a colon.
    private boolean isArrowBehindStock(Mark price) {
        boolean sign = !Character.isLetter(around.text.charAt(price.start()));
        return sign
                && (around.before(price.start(), Kind.STOCK) != null
                        || around.marks.anyIn(
                                around.clauses.start(price.start()), price.start(), Kind.STOCK));
    }

    /// Whether a unit, a size, a time says that the number counts something. Behind a word of price, a unit must touch.
    private boolean isMeasured(Numeral number) {
        int end = number.end();
        Mark unit = around.behind(end, Kind.UNIT);
        boolean loose =
                unit != null
                        && unit.start() > end
                        && number.power() < 4
                        && around.before(number.start(), Kind.PRICE) != null;
        Mark measure = around.behind(end, Kind.MEASURE);
        boolean far =
                measure != null
                        && measure.start() > end
                        && around.behind(end, Kind.CREDITS) == null
                        && Han.isHan(around.text.charAt(measure.start()))
                        && around.before(number.start(), Kind.PRICE) != null;
        return (unit != null && !loose)
                || around.behind(end, Kind.TIME) != null
                || around.behind(end, Kind.SIZE) != null
                || (measure != null && !far);
    }

    /// `4200万 800元`: the next number is the price.
    private boolean isBeforeMoney(int index) {
        if (index + 1 == around.numbers.size()) {
            return false;
        }
        Numeral next = around.number(index + 1);
        return next.start() - around.number(index).end() < 12
                && (around.behind(next.end(), Kind.CURRENCY) != null
                        || around.marks.endingAt(next.start(), Kind.CURRENCY) != null);
    }
}
