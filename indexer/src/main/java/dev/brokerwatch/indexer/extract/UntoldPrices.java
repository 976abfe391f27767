package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.indexer.figure.Clauses;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Count.Role;
import dev.brokerwatch.indexer.figure.Figure;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.figure.Marks;
import dev.brokerwatch.indexer.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the price that no currency tells: "41,000 rows, 450." Where a line has a count and no price, the number that
/// stands alone in its clause, or beside a word of taking the whole, is what is asked.
final class UntoldPrices {

    /// Words this near to a number speak of it.
    private static final int NEAR = 6;

    /// No other number so near behind.
    private static final int ALONE = 12;

    private static final BigDecimal MOST = BigDecimal.valueOf(200_000);

    /// A smaller sum is not asked for a whole.
    private static final BigDecimal LEAST = BigDecimal.valueOf(20);

    private final String text;
    private final Marks marks;
    private final Clauses clauses;
    private final boolean anyTold;

    private UntoldPrices(String text, Figures figures) {
        this.text = text;
        this.marks = figures.marks();
        this.clauses = new Clauses(text);
        this.anyTold = figures.figures().stream().anyMatch(f -> f instanceof Cost c && c.told());
    }

    /// The figures with such prices told.
    static Figures tell(String text, int titleEnd, Figures figures) {
        UntoldPrices untold = new UntoldPrices(text, figures);
        List<Figure> all = new ArrayList<>(figures.figures());
        int next = 0;
        for (Span line : Lines.of(text, titleEnd)) {
            int first = next;
            while (next < all.size() && all.get(next).start() < line.end()) {
                next++;
            }
            untold.tellLine(all.subList(first, next));
        }
        return figures.with(all);
    }

    private void tellLine(List<Figure> line) {
        tellTaken(line);
        Count most = most(line);
        if (most == null || line.stream().anyMatch(f -> f instanceof Cost c && c.told())) {
            return;
        }
        int best = -1;
        int score = anyTold ? 3 : 2;
        for (int i = 0; i < line.size(); i++) {
            int other = line.get(i).equals(most) ? 0 : score(line.get(i), most);
            if (other > score) {
                best = i;
                score = other;
            }
        }
        if (best >= 0) {
            line.set(best, asCost(line.get(best)));
        }
    }

    private void tellTaken(List<Figure> line) {
        for (int i = 0; i < line.size(); i++) {
            boolean last = i + 1 == line.size();
            int gap = last ? ALONE + 1 : line.get(i + 1).start() - line.get(i).end();
            if (isTaken(line.get(i), gap)) {
                line.set(i, asCost(line.get(i)));
            }
        }
    }

    /// `每万笔 3,500,全带 4 万`: right behind a word of taking all.
    private boolean isTaken(Figure figure, int gap) {
        boolean doubtful =
                switch (figure) {
                    case Cost cost -> !cost.told();
                    case Count count -> !count.certain() && count.role() == Role.WHOLE;
                };
        return doubtful
                && (marks.anyIn(figure.start() - NEAR + 2, figure.start(), Kind.TAKEN)
                        || (gap > ALONE && isOneOf(figure)));
    }

    /// `单省八百`, `三份一起 2500`: right behind a word for a part, or for all together.
    private boolean isOneOf(Figure figure) {
        BigDecimal amount = asCost(figure).low();
        if (amount.compareTo(LEAST) < 0 || amount.compareTo(MOST) > 0 || isNamed(figure.end())) {
            return false;
        }
        int at = figure.start();
        while (at > 0 && " :-=>,".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return marks.endingAt(at, Kind.SUBTOTAL) != null
                || marks.endingAt(at, Kind.COMBINATION) != null
                || marks.endingAt(at, Kind.WHOLE) != null;
    }

    private static @Nullable Count most(List<Figure> line) {
        Count most = null;
        for (Figure figure : line) {
            if (figure instanceof Count count
                    && count.role() != Role.SUBSET
                    && (most == null || count.records() > most.records())) {
                most = count;
            }
        }
        return most;
    }

    private int score(Figure figure, Count most) {
        boolean possible =
                switch (figure) {
                    case Cost cost -> cost.low().compareTo(LEAST) >= 0;
                    case Count count ->
                            !count.certain()
                                    && count.role() != Role.LEAST
                                    && count.role() != Role.SUBSET
                                    && count.records() < most.records();
                };
        if (!possible || isNamed(figure.end())) {
            return 0;
        }
        int left = Math.max(clauses.start(figure.start()), figure.start() - NEAR);
        int right = Math.min(clauses.end(figure.end()), figure.end() + NEAR);
        boolean told =
                isTold(left, figure.start())
                        || isTold(figure.end(), right)
                        || marks.anyIn(figure.end(), right, Kind.TAKEN);
        boolean alone =
                clauses.end(figure.end()) - figure.end() <= 1
                        && figure.start() - clauses.start(figure.start()) <= 1;
        boolean behind = figure.start() > most.start();
        return (told ? 2 : 0) + (alone ? 2 : 0) + (behind ? 1 : 0);
    }

    private boolean isTold(int from, int to) {
        return marks.anyIn(from, to, Kind.WHOLE) || marks.anyIn(from, to, Kind.PRICE);
    }

    /// A word right behind the number, other than one of taking, says that it counts something.
    private boolean isNamed(int end) {
        int at = end;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        boolean letter = at < text.length() && Character.isAlphabetic(text.charAt(at));
        boolean latin = letter && text.charAt(at) < '\u2E80';
        boolean taken =
                marks.startingAt(at, Kind.TAKEN) != null
                        || marks.startingAt(at, Kind.WHOLE) != null;
        return latin && !taken;
    }

    private static Cost asCost(Figure figure) {
        return switch (figure) {
            case Cost cost -> cost.asTold();
            case Count count -> count.asCost();
        };
    }
}
