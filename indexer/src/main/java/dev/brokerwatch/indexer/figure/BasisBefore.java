package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.indexer.figure.BasisReader.Read;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.number.Numeral;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads what a sum of money is for from the words before it: `每笔 2`, `包月 6800`, `3 months 500$`.
final class BasisBefore {

    private static final int FARTHEST = 14;

    private final Surroundings around;

    BasisBefore(Surroundings around) {
        this.around = around;
    }

    /// The words before the sum at `start`, which is number `index`.
    Read read(int index, int start) {
        Basis told = perThousandBefore(index, start);
        if (told != null) {
            return Read.of(told, -1);
        }
        Mark piece = ownPiece(index, lastBefore(index, start, Kind.PIECE));
        Mark month = lastBefore(index, start, Kind.MONTH);
        Mark period = lastBefore(index, start, Kind.PERIOD);
        if (month != null && followsNumber(index, month)) {
            return Read.of(Basis.PERIOD, -1);
        }
        int last = Math.max(end(piece), Math.max(end(month), end(period)));
        Mark part = lastBefore(index, start, Kind.SUBTOTAL);
        boolean share = piece != null && around.text.charAt(piece.end() - 1) == '份';
        if (piece != null
                && last == end(piece)
                && part != null
                && (share || part.end() > piece.end())) {
            return Read.of(Basis.PART, -1);
        }
        if (last >= 0) {
            Basis basis =
                    last == end(piece)
                            ? Basis.RECORD
                            : last == end(month) ? Basis.MONTH : Basis.PERIOD;
            return Read.of(basis, -1);
        }
        return afterTime(index, start);
    }

    /// `每万条 200`, `per 1k - $5`.
    private @Nullable Basis perThousandBefore(int index, int start) {
        int from = Math.max(around.clauses.start(start), start - FARTHEST);
        String words = around.text.substring(from, start);
        int every = words.lastIndexOf('每');
        if (every >= 0 && every + 1 < words.length()) {
            char c = words.charAt(every + 1);
            return c == '万' ? Basis.TEN_THOUSAND : c == '千' ? Basis.THOUSAND : null;
        }
        if (index == 0 || around.number(index - 1).start() < from) {
            return null;
        }
        Numeral number = around.number(index - 1);
        Mark per = around.before(number.start(), Kind.PER);
        boolean distributive =
                per != null
                        && around.text.charAt(per.start()) != 'a'
                        && around.text.charAt(per.start()) != '/';
        boolean thousand = number.low().compareTo(BigDecimal.valueOf(1000)) == 0;
        boolean tenThousand = number.low().compareTo(BigDecimal.valueOf(10_000)) == 0;
        return !distributive
                ? null
                : thousand ? Basis.THOUSAND : tenThousand ? Basis.TEN_THOUSAND : null;
    }

    /// Null where the word belongs to the price before: `£0.12 each or £9k`.
    private @Nullable Mark ownPiece(int index, @Nullable Mark piece) {
        if (piece == null || index == 0 || around.leadsToNumber(piece)) {
            return piece;
        }
        int end = around.number(index - 1).end();
        Mark money = around.behind(end, Kind.CURRENCY);
        int behind = around.skipBlanks(money == null ? end : money.end());
        boolean sum =
                money != null
                        || around.marks.endingAt(around.number(index - 1).start(), Kind.CURRENCY)
                                != null;
        return sum && behind == piece.start() ? null : piece;
    }

    /// The last mark of `kind` before the sum at `start`, with no number between.
    private @Nullable Mark lastBefore(int index, int start, Kind kind) {
        int left = Math.max(around.clauses.start(start), start - FARTHEST);
        Mark mark = around.marks.lastIn(left, start, kind);
        return mark != null && mark.end() >= around.leftLimit(index) ? mark : null;
    }

    /// `3 months`.
    private boolean followsNumber(int index, Mark month) {
        if (index == 0 || around.leadsToNumber(month)) {
            return false;
        }
        Numeral before = around.number(index - 1);
        return before.isQuantity()
                && before.end() <= month.start()
                && around.skipBlanks(before.end()) == month.start()
                && before.low().intValue() > 1;
    }

    private static int end(@Nullable Mark mark) {
        return mark == null ? -1 : mark.end();
    }

    private boolean isAge(Mark time) {
        return around.text.startsWith("岁", time.start())
                || around.text.startsWith("周岁", time.start())
                || around.text.startsWith("лет", time.start())
                || around.text.startsWith("y", time.start());
    }

    /// `3 months 500$`, `1 месяц - 120$`: a number with a time right before the sum.
    private Read afterTime(int index, int start) {
        if (index == 0) {
            return Read.NOTHING;
        }
        Numeral number = around.number(index - 1);
        Mark time = around.behind(number.end(), Kind.TIME);
        boolean age = time != null && isAge(time);
        if (!number.isQuantity()
                || time == null
                || age
                || start - time.end() > 5
                || start < time.end()) {
            return Read.NOTHING;
        }
        String between = around.text.substring(time.end(), start);
        if (!between.chars().allMatch(c -> " -:=|\t>".indexOf(c) >= 0)) {
            return Read.NOTHING;
        }
        boolean months =
                around.text.startsWith("mo", time.start())
                        || around.text.startsWith("мес", time.start())
                        || around.text.startsWith("个月", time.start())
                        || around.text.startsWith("月", time.start());
        boolean one = months && number.low().intValue() == 1;
        return Read.of(one ? Basis.MONTH : Basis.PERIOD, -1);
    }
}
