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
    private static final int LEADS_WITHIN = 5;

    private final Surroundings around;

    BasisReader(Surroundings around) {
        this.around = around;
    }

    Read read(int index, int start, int end) {
        Read behind = behind(index, end);
        if (behind.basis != null) {
            return behind;
        }
        Read before = new BasisBefore(around).read(index, start);
        if (before.basis != null) {
            return before;
        }
        int left = around.clauses.start(start);
        int right = around.clauses.end(end);
        Mark part = around.marks.lastIn(left, start, Kind.SUBTOTAL);
        Mark all = around.before(start, Kind.WHOLE);
        if (part != null && (all == null || all.end() <= part.end())) {
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
        if (around.text.charAt(at) == '每' && leadsOn(index, per.end())) {
            return Read.NOTHING;
        }
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

    /// `每千条 25 每万条 200`: the words behind the first sum speak of the second.
    private boolean leadsOn(int index, int end) {
        return index + 1 < around.numbers.size()
                && around.number(index + 1).start() - end <= LEADS_WITHIN
                && around.clauses.end(end) >= around.number(index + 1).start();
    }

    private Read direct(int at) {
        Mark month = around.marks.startingAt(at, Kind.MONTH);
        if (month != null && !around.leadsToNumber(month)) {
            return Read.of(Basis.MONTH, at);
        }
        Mark piece = pieceAt(at);
        if (piece != null) {
            return Read.of(Basis.RECORD, piece.end());
        }
        Mark period = around.marks.startingAt(at, Kind.PERIOD);
        if (period != null && !around.leadsToNumber(period)) {
            return Read.of(Basis.PERIOD, at);
        }
        Mark unit = around.marks.startingAt(at, Kind.UNIT);
        boolean bare =
                unit != null
                        && BARE_UNITS.contains(around.text.substring(unit.start(), unit.end()));
        return bare && unit != null ? Read.of(Basis.RECORD, unit.end()) : Read.NOTHING;
    }

    /// The word for one record at `at`, unless it leads to the next number: `6万2 每笔 5元`.
    @Nullable Mark pieceAt(int at) {
        Mark piece = around.marks.startingAt(at, Kind.PIECE);
        Mark whole = around.marks.startingAt(at, Kind.WHOLE);
        if (piece != null && whole != null && whole.end() > piece.end()) {
            return null;
        }
        return piece != null && around.leadsToNumber(piece) ? null : piece;
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
        Read magnitude = perMagnitude(at);
        if (magnitude != null) {
            return magnitude;
        }
        if (around.marks.startingAt(at, Kind.MONTH) != null || text.charAt(at) == '月') {
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
                ? Read.of(Basis.RECORD, endOfWord(at))
                : null;
    }

    /// `per k`, `/w`, `за тысячу`, `每万`, and the parts of a country: `每省`.
    private @Nullable Read perMagnitude(int at) {
        int wordEnd = endOfWord(at);
        String word = around.text.substring(at, Math.min(wordEnd, at + 12));
        char first = around.text.charAt(at);
        return switch (word) {
            case "k", "к", "тысячу", "тыс", "тыщу", "thousand", "тысяча", "1k" ->
                    Read.of(Basis.THOUSAND, wordEnd);
            case "сотню", "hundred" -> new Read(Basis.RECORDS, 100, wordEnd);
            case "w" -> Read.of(Basis.TEN_THOUSAND, wordEnd);
            default -> {
                boolean part =
                        around.marks.startingAt(at, Kind.SUBTOTAL) != null
                                || "省市区县城".indexOf(first) >= 0;
                if (part) {
                    yield Read.of(Basis.PART, at);
                }
                yield first == '万'
                        ? Read.of(Basis.TEN_THOUSAND, at + 1)
                        : first == '千' ? Read.of(Basis.THOUSAND, at + 1) : null;
            }
        };
    }

    private int endOfWord(int at) {
        int end = at;
        while (end < around.text.length() && Surroundings.isLetter(around.text.charAt(end))) {
            end++;
        }
        return end;
    }
}
