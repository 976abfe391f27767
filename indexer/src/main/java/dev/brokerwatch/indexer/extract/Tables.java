package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
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

/// Reads tables that have a heading: the heading says which column holds the prices and which the volumes, whatever their
/// order; numbers in other columns are neither.
final class Tables {

    private static final BigDecimal MOST = new BigDecimal("1e12");

    private final String text;
    private final Marks marks;

    private Tables(String text, Marks marks) {
        this.text = text;
        this.marks = marks;
    }

    /// The columns of a table: `volume` is -1 where none is headed so.
    private record Heading(int columns, int price, int volume, boolean each) {}

    /// The figures with those of tables settled.
    static Figures settle(String text, int titleEnd, Figures figures) {
        Tables tables = new Tables(text, figures.marks());
        List<Figure> all = new ArrayList<>();
        Heading heading = null;
        int next = 0;
        for (Span line : Lines.of(text, titleEnd)) {
            List<Figure> inLine = new ArrayList<>();
            while (next < figures.figures().size()
                    && figures.figures().get(next).start() < line.end()) {
                inLine.add(figures.figures().get(next++));
            }
            List<Span> cells = tables.cells(line);
            Heading told = inLine.isEmpty() ? tables.heading(cells) : null;
            if (told != null) {
                heading = told;
            } else if (heading != null && cells.size() == heading.columns()) {
                inLine = row(cells, heading, inLine);
            } else if (cells.size() > 1 || !inLine.isEmpty()) {
                heading = null;
            }
            all.addAll(inLine);
        }
        return figures.with(all);
    }

    /// The cells of a line between bars or tabs; a single one where there are none.
    private List<Span> cells(Span line) {
        char separator = text.substring(line.start(), line.end()).indexOf('|') >= 0 ? '|' : '\t';
        List<Span> cells = new ArrayList<>();
        int start = line.start();
        for (int i = line.start(); i <= line.end(); i++) {
            if (i == line.end() || text.charAt(i) == separator) {
                boolean edge = start == line.start() || i == line.end();
                boolean blank = text.substring(start, i).isBlank();
                if (!(edge && blank)) {
                    cells.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return cells;
    }

    private @Nullable Heading heading(List<Span> cells) {
        int price = -1;
        int volume = -1;
        for (int i = 0; i < cells.size(); i++) {
            Span cell = cells.get(i);
            boolean money = has(cell, Kind.PRICE) || has(cell, Kind.CURRENCY);
            boolean counted = has(cell, Kind.STOCK) || has(cell, Kind.UNIT);
            if (price < 0 && money) {
                price = i;
            } else if (volume < 0 && counted) {
                volume = i;
            }
        }
        if (price < 0 || cells.size() < 2) {
            return null;
        }
        return new Heading(cells.size(), price, volume, has(cells.get(price), Kind.PIECE));
    }

    private boolean has(Span cell, Kind kind) {
        return marks.anyIn(cell.start(), cell.end(), kind);
    }

    private static List<Figure> row(List<Span> cells, Heading heading, List<Figure> figures) {
        Figure price = in(cells.get(heading.price()), figures);
        Figure volume = heading.volume() < 0 ? null : in(cells.get(heading.volume()), figures);
        if (price == null) {
            return figures;
        }
        Cost cost = asCost(price, heading.each() || isSingle(volume));
        Count count = volume == null || isSingle(volume) ? null : asCount(volume);
        List<Figure> told = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.equals(price)) {
                told.add(cost);
            } else if (figure.equals(volume) && count != null) {
                told.add(count);
            }
        }
        return told;
    }

    private static @Nullable Figure in(Span cell, List<Figure> figures) {
        for (Figure figure : figures) {
            if (figure.start() >= cell.start() && figure.start() < cell.end()) {
                return figure;
            }
        }
        return null;
    }

    /// `1 | 90 EUR`: the price of one.
    private static boolean isSingle(@Nullable Figure volume) {
        return volume instanceof Cost cost && cost.low().compareTo(BigDecimal.ONE) == 0;
    }

    private static Cost asCost(Figure figure, boolean each) {
        Cost cost =
                switch (figure) {
                    case Cost known -> known.asTold();
                    case Count count -> count.asCost();
                };
        return each && cost.basis() == null ? cost.withBasis(Basis.RECORD) : cost;
    }

    private static @Nullable Count asCount(Figure figure) {
        return switch (figure) {
            case Count count -> count.asCertain();
            case Cost cost -> {
                boolean fits =
                        cost.low().compareTo(MOST) < 0
                                && cost.low().stripTrailingZeros().scale() <= 0;
                yield fits
                        ? new Count(
                                cost.start(),
                                cost.end(),
                                cost.low().longValue(),
                                VolumeKind.CLAIMED,
                                true,
                                Role.WHOLE)
                        : null;
            }
        };
    }
}
