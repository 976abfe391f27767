package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Count.Role;
import dev.brokerwatch.indexer.figure.Figure;
import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.figure.Marks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Settles what the doubtful numbers of one line are: in "30w 5k" the second is a price, in "вспышка — 25к" too, and a
/// number that stands for nothing is left out.
final class RowFigures {

    private final String text;
    private final Marks marks;
    private final boolean lookup;
    private final boolean buying;
    private final boolean row;

    RowFigures(String text, Marks marks, boolean lookup, boolean buying, boolean row) {
        this.text = text;
        this.marks = marks;
        this.lookup = lookup;
        this.buying = buying;
        this.row = row;
    }

    List<Figure> settle(List<Figure> figures) {
        List<Figure> told = new ArrayList<>();
        for (Figure figure : figures) {
            switch (figure) {
                case Count count -> addCount(count, told);
                case Cost cost -> told.add(cost);
            }
        }
        boolean priced = told.stream().anyMatch(f -> f instanceof Cost c && isCertain(c));
        return lookup ? asPrices(told, priced) : paired(told, priced);
    }

    private void addCount(Count count, List<Figure> told) {
        if (count.role() == Role.SAMPLE && count.certain()) {
            return;
        }
        if (count.role() == Role.SAMPLE || (count.role() == Role.LEAST && !buying)) {
            return;
        }
        told.add(count);
    }

    /// In a list of things to look up every number is a price.
    private List<Figure> asPrices(List<Figure> told, boolean priced) {
        List<Figure> left = new ArrayList<>();
        for (Figure figure : told) {
            switch (figure) {
                case Count count -> {
                    if (!count.certain()) {
                        left.add(asCost(count));
                    }
                }
                case Cost cost -> {
                    if (isCertain(cost)
                            || (!priced && row && cost.low().compareTo(BigDecimal.TEN) >= 0)) {
                        left.add(cost);
                    }
                }
            }
        }
        return left;
    }

    private List<Figure> paired(List<Figure> told, boolean priced) {
        List<Figure> left = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Figure before = left.isEmpty() ? null : left.getLast();
            switch (told.get(i)) {
                case Count count -> {
                    boolean price =
                            !count.certain()
                                    && !priced
                                    && before instanceof Count c
                                    && c.records() > count.records()
                                    && isNear(before, count)
                                    && !isBig(count);
                    left.add(price ? asCost(count) : count);
                }
                case Cost cost -> {
                    boolean behindCount =
                            before instanceof Count && isNear(before, cost) && !priced;
                    if (isCertain(cost) || behindCount) {
                        left.add(cost);
                    }
                }
            }
        }
        return left;
    }

    /// Tens of thousands are written for records, not for money.
    private boolean isBig(Count count) {
        String written = text.substring(count.start(), count.end());
        return written.indexOf('万') >= 0 || written.indexOf('w') >= 0 || written.indexOf('亿') >= 0;
    }

    private boolean isNear(Figure before, Figure figure) {
        String between = text.substring(before.end(), Math.max(before.end(), figure.start()));
        return between.length() <= 14 && between.indexOf('。') < 0;
    }

    private static boolean isCertain(Cost cost) {
        return cost.currency() != null || cost.basis() != null;
    }

    private static Cost asCost(Count count) {
        return new Cost(
                count.start(),
                count.end(),
                BigDecimal.valueOf(count.records()),
                null,
                null,
                null,
                0);
    }

    boolean isCombination(int from, int to) {
        return marks.anyIn(from, to, Kind.COMBINATION);
    }
}
