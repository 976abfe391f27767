package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.clue.Clues;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What tells whether a volume that no price bought is on offer all the same: for itself, or for the price before or behind
/// it, which then is that of several things alike.
final class LoneClues {

    /// What such a volume is. The order is that of the weights.
    enum Answer {
        NOTHING,
        ALONE,
        /// At the price before it.
        BEFORE,
        BEHIND;

        private static final List<Answer> ALL = List.of(values());

        static Answer at(int column) {
            return ALL.get(column);
        }

        /// Where its weights stand.
        int column() {
            return ALL.indexOf(this);
        }
    }

    private final Sides sides;
    private final Scene scene;
    private final List<Candidate> prices;
    private final List<Candidate> volumes;
    private final List<Candidate> used;

    /// `used` are the volumes that prices buy.
    LoneClues(Sides sides, List<Candidate> used) {
        this.sides = sides;
        this.scene = sides.scene;
        this.prices = sides.prices;
        this.volumes = sides.volumes;
        this.used = used;
    }

    /// The volumes that no price buys, each number of records once.
    List<Candidate> left() {
        Set<Long> known = new HashSet<>();
        used.forEach(one -> known.add(one.records()));
        return volumes.stream().filter(one -> known.add(one.records())).toList();
    }

    /// The last price before a volume; null where there is none.
    @Nullable Candidate before(Candidate one) {
        int before = sides.prices(0, one.index());
        return before == 0 ? null : prices.get(before - 1);
    }

    /// The next price behind a volume; null where there is none.
    @Nullable Candidate behind(Candidate one) {
        int before = sides.prices(0, one.index());
        return before == prices.size() ? null : prices.get(before);
    }

    Clues of(Candidate one) {
        Clues clues = new Clues();
        boolean priced = !prices.isEmpty();
        boolean greatest = sides.isGreatest(one);
        clues.put("bias");
        clues.put("likely", Math.log(sides.roles.volume(one) + 1e-3));
        clues.put("prices=" + Math.min(3, prices.size()));
        clues.put("used=" + Math.min(3, used.size()));
        clues.put("volumes=" + Math.min(4, volumes.size()));
        clues.put(
                "prices,volumes=" + Math.min(3, prices.size()) + "," + Math.min(4, volumes.size()));
        clues.put(scene.isInTitle(one) ? "title" : "text");
        clues.put("greatest=" + greatest);
        clues.put("greatest,unpriced=" + greatest, !priced);
        clues.put("intent=" + scene.intent);
        clues.put("sum", isSum(one));
        rows(one, priced, clues);
        if (one.figure() instanceof Count count) {
            clues.put("role=" + count.role());
            clues.put("role=" + count.role() + "," + priced);
            clues.put("kind=" + count.kind());
        }
        price("<", one, before(one), clues);
        price(">", one, behind(one), clues);
        return clues;
    }

    /// Whether the other volumes make this one up.
    private boolean isSum(Candidate one) {
        long others =
                volumes.stream()
                        .filter(v -> v.index() != one.index())
                        .mapToLong(Candidate::records)
                        .sum();
        return volumes.size() > 2 && Math.abs(others - one.records()) <= one.records() / 20;
    }

    private void rows(Candidate one, boolean priced, Clues clues) {
        clues.put("priced line", prices.stream().anyMatch(p -> p.line() == one.line()));
        long rows =
                volumes.stream()
                        .filter(v -> !scene.isInTitle(v))
                        .mapToInt(Candidate::line)
                        .distinct()
                        .count();
        clues.put("rows=" + Math.min(3, rows) + "," + priced);
        long beside = volumes.stream().filter(v -> v.line() == one.line()).count();
        clues.put("of line=" + Math.min(3, beside) + "," + priced);
    }

    private void price(String side, Candidate one, @Nullable Candidate price, Clues clues) {
        if (price == null) {
            clues.put(side + "none");
            return;
        }
        Basis basis = price.figure() instanceof Cost cost ? cost.basis() : null;
        int lines = Math.clamp(price.line() - one.line(), -3, 3);
        clues.put(side + "basis=" + basis);
        clues.put(side + "lines=" + lines);
        clues.put(side + "basis,prices=" + basis + "," + Math.min(3, prices.size()));
        clues.put(side + "basis,lines=" + basis + "," + lines);
        clues.put(side + "worth=" + Worth.halves(price.amount(), scene.currency(price)));
        int from = scene.wordsFrom(price);
        int to = scene.wordsTo(price);
        for (Mark mark : scene.figures.marks().in(from, to)) {
            clues.put(side + "by=" + mark.kind());
        }
        int first = scene.firstOf(price.line());
        int end = first + scene.row(price.line()).size();
        clues.put(
                side
                        + "volumes of its line="
                        + Math.min(2, sides.volumes(first, end))
                        + ","
                        + lines);
        boolean bought = used.stream().anyMatch(u -> u.line() == price.line());
        clues.put(side + "bought=" + bought + "," + lines);
    }
}
