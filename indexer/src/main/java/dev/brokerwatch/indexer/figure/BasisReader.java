package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.number.Numeral;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a sum of money is for, from the words behind it (`/条`, `per 1k`, `за строку`) or before it (`每笔`, `包月`).
final class BasisReader {

    /// What was read. `end` is behind the words that told it, or -1.
    record Read(@Nullable Basis basis, long records, int end) {

        static final Read NOTHING = new Read(null, 0, -1);

        static Read of(Basis basis, int end) {
            return new Read(basis, 0, end);
        }
    }

    /// Units that need no word before them: "12$ pc", "150 р комплект".
    private static final Set<String> BARE_UNITS =
            Set.of("pc", "pcs", "piece", "шт", "шт.", "комплект", "штука", "строка", "套", "张", "份");

    private static final BigDecimal MOST = new BigDecimal("1e12");
    private static final int FARTHEST_BEFORE = 14;

    private final Surroundings around;

    BasisReader(Surroundings around) {
        this.around = around;
    }

    Read read(int index, int start, int end) {
        Read behind = behind(index, end);
        if (behind.basis != null) {
            return behind;
        }
        Read before = before(index, start);
        if (before.basis != null) {
            return before;
        }
        int left = around.clauses.start(start);
        int right = around.clauses.end(end);
        if (around.marks.anyIn(left, start, Kind.SUBTOTAL)) {
            return Read.of(Basis.PART, -1);
        }
        boolean whole =
                around.marks.anyIn(Math.max(left, start - 16), start, Kind.WHOLE)
                        || around.marks.anyIn(end, Math.min(right, end + 12), Kind.WHOLE);
        return whole ? Read.of(Basis.WHOLE, -1) : Read.NOTHING;
    }

    boolean isPerBehind(int end) {
        int at = around.skipBlanks(end);
        if (at >= around.text.length() || around.text.charAt(at) != '/') {
            return false;
        }
        return perWord(around.skipBlanks(at + 1), at) != null;
    }

    private Read behind(int index, int end) {
        int at = around.skipBlanks(end);
        if (at < around.text.length() && ")】]".indexOf(around.text.charAt(at)) >= 0) {
            at = around.skipBlanks(at + 1);
        }
        if (at < around.text.length() && "(".indexOf(around.text.charAt(at)) >= 0) {
            at = around.skipBlanks(at + 1);
        }
        Read direct = direct(at);
        if (direct.basis != null) {
            return direct;
        }
        Mark per = around.marks.startingAt(at, Kind.PER);
        if (per == null) {
            return startsWithTenThousand(at) ? Read.of(Basis.TEN_THOUSAND, at + 2) : Read.NOTHING;
        }
        int next = around.skipBlanks(per.end());
        if (around.marks.startingAt(at, Kind.WHOLE) != null
                || around.marks.startingAt(next, Kind.WHOLE) != null) {
            return Read.of(Basis.WHOLE, next);
        }
        boolean listed =
                next > per.end()
                        && index > 0
                        && around.number(index - 1).scaled()
                        && around.number(index).start() - around.number(index - 1).end() < 8;
        Read number = listed ? Read.NOTHING : perNumber(index, next);
        if (number.basis != null) {
            return number;
        }
        Read word = perWord(next, per.start());
        return word == null ? Read.NOTHING : word;
    }

    private Read direct(int at) {
        if (around.marks.startingAt(at, Kind.MONTH) != null) {
            return Read.of(Basis.MONTH, at);
        }
        Mark piece = around.marks.startingAt(at, Kind.PIECE);
        if (piece != null) {
            return Read.of(Basis.RECORD, piece.end());
        }
        if (around.marks.startingAt(at, Kind.PERIOD) != null) {
            return Read.of(Basis.PERIOD, at);
        }
        Mark unit = around.marks.startingAt(at, Kind.UNIT);
        boolean bare =
                unit != null
                        && BARE_UNITS.contains(around.text.substring(unit.start(), unit.end()));
        return bare && unit != null ? Read.of(Basis.RECORD, unit.end()) : Read.NOTHING;
    }

    /// `元一万`, `块1w`.
    private boolean startsWithTenThousand(int at) {
        return around.text.startsWith("一万", at)
                || around.text.startsWith("1万", at)
                || around.text.startsWith("1w", at);
    }

    private Read perNumber(int index, int at) {
        for (int i = index + 1; i < around.numbers.size() && around.number(i).start() <= at; i++) {
            Numeral number = around.number(i);
            if (number.start() != at || !number.isQuantity()) {
                continue;
            }
            Mark time = around.behind(number.end(), Kind.TIME);
            if (time != null) {
                boolean month =
                        around.behind(number.end(), Kind.MONTH) != null
                                && number.low().intValue() == 1;
                return Read.of(month ? Basis.MONTH : Basis.PERIOD, time.end());
            }
            if (around.behind(number.end(), Kind.CURRENCY) != null
                    || around.behind(number.end(), Kind.MEASURE) != null) {
                return Read.NOTHING;
            }
            Mark unit = around.behind(number.end(), Kind.UNIT);
            int end = unit == null ? number.end() : unit.end();
            if (number.low().compareTo(MOST) > 0) {
                return Read.NOTHING;
            }
            long records = number.low().longValue();
            if (records > 1 && records < 50 && unit == null) {
                return Read.NOTHING;
            }
            return switch ((int) Math.min(records, 1_000_000)) {
                case 0 -> Read.NOTHING;
                case 1 -> Read.of(Basis.RECORD, end);
                case 1000 -> Read.of(Basis.THOUSAND, end);
                case 10_000 -> Read.of(Basis.TEN_THOUSAND, end);
                default -> new Read(Basis.RECORDS, records, end);
            };
        }
        return Read.NOTHING;
    }

    /// What follows a `per` at `at`; null where it tells nothing.
    private @Nullable Read perWord(int at, int per) {
        String text = around.text;
        if (at >= text.length()) {
            return null;
        }
        int wordEnd = at;
        while (wordEnd < text.length() && Surroundings.isLetter(text.charAt(wordEnd))) {
            wordEnd++;
        }
        String word = text.substring(at, Math.min(wordEnd, at + 12));
        switch (word) {
            case "k", "к", "тысячу", "тыс", "тыщу", "thousand", "тысяча", "1k" -> {
                return Read.of(Basis.THOUSAND, wordEnd);
            }
            case "w" -> {
                return Read.of(Basis.TEN_THOUSAND, wordEnd);
            }
            default -> {}
        }
        char first = text.charAt(at);
        if (around.marks.startingAt(at, Kind.SUBTOTAL) != null || "省市区县城".indexOf(first) >= 0) {
            return Read.of(Basis.PART, at);
        }
        if (first == '万') {
            return Read.of(Basis.TEN_THOUSAND, at + 1);
        }
        if (first == '千') {
            return Read.of(Basis.THOUSAND, at + 1);
        }
        if (around.marks.startingAt(at, Kind.MONTH) != null) {
            return Read.of(Basis.MONTH, at);
        }
        if (around.marks.startingAt(at, Kind.PERIOD) != null
                || around.marks.startingAt(at, Kind.TIME) != null) {
            return Read.of(Basis.PERIOD, at);
        }
        Mark unit = around.marks.startingAt(at, Kind.UNIT);
        if (unit != null || around.marks.startingAt(at, Kind.PIECE) != null) {
            return Read.of(Basis.RECORD, unit == null ? at : unit.end());
        }
        boolean distributive =
                text.startsWith("per", per)
                        || text.startsWith("each", per)
                        || text.charAt(per) == '每'
                        || text.charAt(per) == '/';
        return distributive && around.marks.startingAt(at, Kind.THEME) != null
                ? Read.of(Basis.RECORD, wordEnd)
                : null;
    }

    private Read before(int index, int start) {
        Basis told = perThousandBefore(index, start);
        if (told != null) {
            return Read.of(told, -1);
        }
        Mark piece = lastBefore(index, start, Kind.PIECE);
        Mark month = lastBefore(index, start, Kind.MONTH);
        Mark period = lastBefore(index, start, Kind.PERIOD);
        if (month != null && followsNumber(index, month)) {
            return Read.of(Basis.PERIOD, -1);
        }
        int last = Math.max(end(piece), Math.max(end(month), end(period)));
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
        int from = Math.max(around.clauses.start(start), start - FARTHEST_BEFORE);
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

    /// The last mark of `kind` before the sum at `start`, with no number between.
    private @Nullable Mark lastBefore(int index, int start, Kind kind) {
        int left = Math.max(around.clauses.start(start), start - FARTHEST_BEFORE);
        Mark mark = around.marks.lastIn(left, start, kind);
        return mark != null && mark.end() >= around.leftLimit(index) ? mark : null;
    }

    /// `3 months`.
    private boolean followsNumber(int index, Mark month) {
        if (index == 0) {
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

    /// `3 months 500$`, `1 месяц - 120$`: a number with a time right before the sum.
    private Read afterTime(int index, int start) {
        if (index == 0) {
            return Read.NOTHING;
        }
        Numeral number = around.number(index - 1);
        Mark time = around.behind(number.end(), Kind.TIME);
        if (!number.isQuantity() || time == null || start - time.end() > 5 || start < time.end()) {
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
