package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.AbsentPrice;
import dev.brokerwatch.config.record.offer.Category;
import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Count.Role;
import dev.brokerwatch.indexer.figure.Figure;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.figure.Mark;
import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.figure.Marks;
import dev.brokerwatch.indexer.text.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cuts a post into [Item]s: each line, and in a line each count with the sum of money beside it.
final class ItemReader {

    private static final int MOST_ITEMS = 120;
    private static final int LONGEST_ROW = 90;
    private static final int LONGEST_HEADER = 40;

    /// What stands between a price and the same in another money.
    private static final Set<String> SAME =
            Set.of(
                    "or", "или", "либо", "/", "(", "=", "~", "≈", "(~", "(≈", "或", "或者", "aka",
                    "折合");

    private final String text;
    private final Marks marks;
    private final Themes themes;
    private final boolean lookup;
    private final boolean buying;
    private final List<Item> items = new ArrayList<>();
    private final Set<Integer> listed;
    private Set<Category> header = Set.of();

    private ItemReader(
            String text, Figures figures, Themes themes, boolean lookup, boolean buying) {
        this.text = text;
        this.marks = figures.marks();
        this.themes = themes;
        this.lookup = lookup;
        this.buying = buying;
        this.listed = BarePrices.find(text, figures, themes, lookup);
    }

    static List<Item> read(
            String text,
            int titleEnd,
            Figures figures,
            Themes themes,
            boolean lookup,
            boolean buying) {
        ItemReader reader = new ItemReader(text, figures, themes, lookup, buying);
        List<Span> lines = Lines.of(text, titleEnd);
        int next = 0;
        List<Figure> all = figures.figures();
        for (int i = 0; i < lines.size() && reader.items.size() < MOST_ITEMS; i++) {
            Span line = lines.get(i);
            List<Figure> inLine = new ArrayList<>();
            while (next < all.size() && all.get(next).start() < line.end()) {
                inLine.add(all.get(next++));
            }
            reader.readLine(i, line, inLine);
        }
        return reader.items;
    }

    private void readLine(int number, Span line, List<Figure> figures) {
        List<Figure> told = new RowFigures(text, lookup, buying, listed).settle(figures);
        if (told.isEmpty()) {
            withoutFigures(number, line);
            return;
        }
        int from = line.start();
        for (int i = 0; i < told.size(); ) {
            int next = groupEnd(told, i);
            int to = next == told.size() ? line.end() : told.get(next - 1).end();
            add(number, line, from, to, told.subList(i, next), next == told.size() && i == 0);
            from = to;
            i = next;
        }
    }

    /// Behind the figures that belong to the same thing as figure `first`: at most one sum and one count, or a total
    /// with what it is without duplicates.
    private int groupEnd(List<Figure> told, int first) {
        int counts = 0;
        int costs = 0;
        int at = first;
        boolean apart = areApart(told);
        while (at < told.size()) {
            Figure figure = told.get(at);
            if (figure instanceof Count count) {
                boolean same = counts > 0 && costs == 0 && isSameThing(told.get(at - 1), count);
                if (counts > 0 && !same) {
                    return at;
                }
                boolean leads = costs > 0 && leadsNext(told, at);
                if (leads || (costs > 0 && isSentenceBetween(told.get(at - 1), count))) {
                    return at;
                }
                counts++;
            } else {
                boolean part =
                        counts > 0
                                && marks.anyIn(
                                        told.get(at - 1).end(), figure.start(), Kind.SUBTOTAL);
                if (costs > 0 || part || (apart && at > first)) {
                    return at;
                }
                costs++;
            }
            at++;
        }
        return at;
    }

    /// As many sums as counts, all behind them, with a sentence between: each belongs to a count in the same order.
    private boolean areApart(List<Figure> told) {
        int half = told.size() / 2;
        boolean even = half >= 2 && told.size() == 2 * half;
        for (int i = 0; even && i < told.size(); i++) {
            boolean whole =
                    told.get(i) instanceof Count c
                            && c.role() == Role.WHOLE
                            && c.kind() != VolumeKind.UNIQUE;
            even = i < half ? whole : told.get(i) instanceof Cost;
        }
        return even && isSentenceBetween(told.get(half - 1), told.get(half));
    }

    private boolean isSentenceBetween(Figure before, Figure behind) {
        int from = Math.max(0, before.end() - 1);
        int to = Math.max(from, behind.start());
        return text.substring(from, to).indexOf('。') >= 0
                || text.substring(from, to).contains(". ");
    }

    /// A count behind a sum belongs to the next sum where the line began with a count.
    private static boolean leadsNext(List<Figure> told, int at) {
        boolean countsFirst = told.getFirst() instanceof Count;
        return countsFirst && at + 1 < told.size() && told.get(at + 1) instanceof Cost;
    }

    private static boolean isSameThing(Figure before, Count count) {
        boolean unique = count.kind() == VolumeKind.UNIQUE;
        boolean wasUnique = before instanceof Count c && c.kind() == VolumeKind.UNIQUE;
        return unique || wasUnique || count.role() == Role.SUBSET;
    }

    private void add(int number, Span line, int from, int to, List<Figure> group, boolean whole) {
        Count count = null;
        Cost cost = null;
        for (Figure figure : group) {
            switch (figure) {
                case Count c -> count = better(count, c);
                case Cost c -> cost = c;
            }
        }
        Item before = items.isEmpty() ? null : items.getLast();
        if (cost != null
                && count == null
                && before != null
                && (before.line() == number || isBid(line, cost))) {
            Cost lower = isOtherMoney(before, cost) ? before.cost() : asRange(before, cost);
            if (lower != null) {
                items.set(items.size() - 1, before.with(lower));
                return;
            }
        }
        Set<Category> own = themes.in(from, to);
        boolean row = whole && number > 0 && line.length() <= LONGEST_ROW;
        AbsentPrice absent = cost == null && number > 0 ? absentIn(new Span(from, to)) : null;
        if (cost != null && cost.basis() == Basis.PERIOD && count != null) {
            items.add(new Item(number, from, to, own, header, row, count, null, null));
            count = null;
        }
        items.add(new Item(number, from, to, own, header, row, count, cost, absent));
    }

    /// `1500 pln or 350 eur`: the same price in another money.
    private boolean isOtherMoney(Item before, Cost cost) {
        Cost first = before.cost();
        if (first == null
                || first.currency() == null
                || cost.currency() == null
                || cost.currency() == first.currency()
                || first.end() > cost.start()) {
            return false;
        }
        String between = text.substring(first.end(), cost.start()).strip();
        return SAME.contains(between);
    }

    /// `блиц: 70 000`: a line that begins with a word for the other end of the price.
    private boolean isBid(Span line, Cost cost) {
        Mark first = marks.firstIn(line.start(), cost.start(), Kind.DOWN);
        return first != null
                && text.substring(line.start(), first.start())
                        .chars()
                        .noneMatch(Character::isLetterOrDigit);
    }

    private static Count better(@Nullable Count known, Count other) {
        if (known == null
                || (other.kind() == VolumeKind.UNIQUE && known.kind() != VolumeKind.UNIQUE)) {
            return other;
        }
        return known.role() == Role.SUBSET && other.role() != Role.SUBSET ? other : known;
    }

    /// "1.5 起,量大降至 1", "開價 3800U 三天內成交 3200U": two ends of one price.
    private @Nullable Cost asRange(Item before, Cost cost) {
        Cost first = before.cost();
        if (first == null || !marks.anyIn(first.end(), cost.start() + 1, Kind.DOWN)) {
            return null;
        }
        boolean same =
                (cost.basis() == null || first.basis() == null || cost.basis() == first.basis())
                        && (cost.currency() == null
                                || first.currency() == null
                                || cost.currency() == first.currency());
        BigDecimal ratio = first.low().divide(cost.low(), MathContext.DECIMAL32);
        boolean close =
                ratio.compareTo(new BigDecimal("0.1")) > 0 && ratio.compareTo(BigDecimal.TEN) < 0;
        boolean newTheme = themes.anyIn(first.end(), cost.start());
        return same && close && !newTheme ? first.withHigh(cost.low()) : null;
    }

    /// A line that only names a theme heads those below; one that names a theme and a way to ask its price is an item.
    private void withoutFigures(int number, Span line) {
        if (number == 0) {
            return;
        }
        Set<Category> named = themes.in(line.start(), line.end());
        AbsentPrice absent = absentIn(line);
        if (absent != null
                && (!named.isEmpty() || marks.anyIn(line.start(), line.end(), Kind.PERIOD))
                && line.length() <= LONGEST_ROW) {
            items.add(
                    new Item(
                            number,
                            line.start(),
                            line.end(),
                            named,
                            header,
                            true,
                            null,
                            null,
                            absent));
            return;
        }
        if (!named.isEmpty() && line.length() <= LONGEST_HEADER) {
            header = named;
        }
    }

    private @Nullable AbsentPrice absentIn(Span line) {
        if (marks.anyIn(line.start(), line.end(), Kind.PRIVATE)) {
            return AbsentPrice.PRIVATE;
        }
        return marks.anyIn(line.start(), line.end(), Kind.NEGOTIABLE)
                ? AbsentPrice.NEGOTIABLE
                : null;
    }
}
