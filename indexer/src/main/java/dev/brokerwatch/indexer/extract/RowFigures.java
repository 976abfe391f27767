package dev.brokerwatch.indexer.extract;

import dev.brokerwatch.config.record.offer.VolumeKind;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Count.Role;
import dev.brokerwatch.indexer.figure.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Settles what the doubtful numbers of one line are: in "30w 5k" the second is a price, in "вспышка — 25к" too, and a
/// number that stands for nothing is left out.
final class RowFigures {

    private final String text;
    private final boolean lookup;
    private final boolean buying;
    private final Set<Integer> listed;

    /// `listed` is where numbers begin that are prices because of their place in a list.
    RowFigures(String text, boolean lookup, boolean buying, Set<Integer> listed) {
        this.text = text;
        this.lookup = lookup;
        this.buying = buying;
        this.listed = listed;
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
        boolean doubtful = lookup && !count.certain();
        if (count.role() == Role.SAMPLE || (count.role() == Role.LEAST && !buying && !doubtful)) {
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
                    boolean bare = !count.certain() || endsWithNumber(count) || isCutOff(count);
                    boolean only = !priced && listed.isEmpty();
                    if (bare && (only || listed.contains(count.start()))) {
                        left.add(count.asCost());
                    }
                }
                case Cost cost -> {
                    if (isCertain(cost) || listed.contains(cost.start())) {
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
                                    && before instanceof Count c
                                    && c.records() > count.records()
                                    && (isNear(before, count) || (!priced && endsLine(count)))
                                    && !isBig(count);
                    if (before instanceof Count c && !c.certain() && isSlashed(c, count)) {
                        left.set(left.size() - 1, c.asCost());
                    }
                    left.add(price ? count.asCost() : count);
                }
                case Cost cost -> {
                    boolean behindCount =
                            before instanceof Count
                                    && isNear(before, cost)
                                    && !leadsToPrice(told, i);
                    if (isCertain(cost) || behindCount || listed.contains(cost.start())) {
                        left.add(cost);
                    } else if (isCell(cost) && priced) {
                        left.add(asCount(cost));
                    }
                }
            }
        }
        return left;
    }

    /// `2k/10w`: the price before the slash, for so many.
    private boolean isSlashed(Count price, Count count) {
        return price.records() < count.records()
                && isBig(count)
                && text.substring(price.end(), count.start()).strip().equals("/");
    }

    /// Whether a price with its currency follows right behind the bare number.
    private boolean leadsToPrice(List<Figure> told, int index) {
        return index + 1 < told.size()
                && told.get(index + 1) instanceof Cost next
                && isCertain(next)
                && isNear(told.get(index), next);
    }

    /// `1,200 ・劳保单`: a sign stands between the number and the word that seemed to be counted.
    private boolean isCutOff(Count count) {
        int at = count.start();
        while (at < count.end() && "0123456789,. ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < count.end() && !Character.isLetterOrDigit(text.charAt(at));
    }

    private boolean endsWithNumber(Count count) {
        char last = text.charAt(count.end() - 1);
        return (last >= '0' && last <= '9') || last == 'k' || last == 'к' || last == '万';
    }

    /// `| 412 |` in a row that has its price elsewhere.
    private boolean isCell(Cost cost) {
        int before = cost.start() - 1;
        int behind = cost.end();
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        while (behind < text.length() && text.charAt(behind) == ' ') {
            behind++;
        }
        return before >= 0
                && behind < text.length()
                && text.charAt(before) == '|'
                && text.charAt(behind) == '|'
                && cost.low().scale() <= 0
                && cost.low().compareTo(BigDecimal.TEN) >= 0
                && cost.low().precision() < 13;
    }

    private static Count asCount(Cost cost) {
        return new Count(
                cost.start(),
                cost.end(),
                cost.low().longValue(),
                VolumeKind.CLAIMED,
                true,
                Role.WHOLE);
    }

    /// `A 表 员工 3,126 人(含身份证照)—— 1.2k`: behind a dash, with nothing more in the line.
    private boolean endsLine(Count count) {
        int lineEnd = count.end();
        while (lineEnd < text.length()
                && lineEnd - count.end() < 40
                && text.charAt(lineEnd) != '\n') {
            lineEnd++;
        }
        boolean last =
                text.substring(count.end(), lineEnd).chars().noneMatch(Character::isLetterOrDigit);
        int before = count.start() - 1;
        while (before > 0 && text.charAt(before) == ' ') {
            before--;
        }
        return last && before > 0 && "-:=>…".indexOf(text.charAt(before)) >= 0;
    }

    /// Tens of thousands are written for records, not for money.
    private boolean isBig(Count count) {
        String written = text.substring(count.start(), count.end());
        return written.indexOf('万') >= 0 || written.indexOf('w') >= 0 || written.indexOf('亿') >= 0;
    }

    /// Nothing but a separator stands between the two.
    private boolean isNear(Figure before, Figure figure) {
        String between =
                text.substring(before.end(), Math.max(before.end(), figure.start())).strip();
        return between.length() <= 4
                && between.chars().allMatch(c -> "-:=>,条/共卖要个".indexOf(c) >= 0);
    }

    private static boolean isCertain(Cost cost) {
        return cost.told();
    }
}
