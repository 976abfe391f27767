package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.clue.Clues;
import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What tells which volume one price buys, or that it buys none of those told.
final class PairClues {

    private static final int NEAR = 16;

    /// So many volumes on either side of a price may be the one that it buys.
    private static final int FARTHEST = 12;

    private final Sides sides;
    private final Scene scene;
    private final Candidate price;
    private final Basis basis;
    private final List<Candidate> options;
    private final int mostShared;
    private final int sharers;
    private final Set<Mark.Kind> before = new HashSet<>();
    private final Set<Mark.Kind> behind = new HashSet<>();

    PairClues(Sides sides, Candidate price, Basis basis) {
        this.sides = sides;
        this.scene = sides.scene;
        this.price = price;
        this.basis = basis;
        int at = sides.volumes(0, price.index());
        this.options =
                sides.volumes.subList(
                        Math.max(0, at - FARTHEST), Math.min(sides.volumes.size(), at + FARTHEST));
        int[] shared = options.stream().mapToInt(v -> sides.shared(price, v)).toArray();
        this.mostShared = Arrays.stream(shared).max().orElse(0);
        this.sharers = (int) Arrays.stream(shared).filter(s -> s == mostShared).count();
        int from = scene.wordsFrom(price);
        int to = scene.wordsTo(price);
        for (Mark mark : scene.figures.marks().in(from, to)) {
            if (mark.end() <= price.start()) {
                before.add(mark.kind());
            } else if (mark.start() >= price.end() && mark.end() <= to) {
                behind.add(mark.kind());
            }
        }
    }

    /// The volumes that it may buy.
    List<Candidate> options() {
        return options;
    }

    Candidate price() {
        return price;
    }

    /// The clues to each option, none of them first.
    List<Clues> all() {
        List<Clues> all = new ArrayList<>();
        all.add(none());
        options.forEach(volume -> all.add(of(volume)));
        return all;
    }

    /// That it buys none of them.
    private Clues none() {
        Clues clues = new Clues();
        int first = scene.firstOf(price.line());
        int end = first + scene.row(price.line()).size();
        int ofLine = sides.volumes(first, end);
        int pricesOfLine = sides.prices(first, end);
        int volumes = sides.volumes.size();
        int prices = sides.prices.size();
        clues.put("none");
        clues.put("none," + basis);
        clues.put("none,reading=" + price.reading());
        clues.put("none,volumes=" + Math.min(3, volumes));
        clues.put("none,prices=" + Math.min(3, prices));
        clues.put("none,line=" + Math.min(2, ofLine));
        clues.put("none," + basis + "," + Math.min(2, volumes) + "," + Math.min(2, prices));
        clues.put("none,line=" + Math.min(3, pricesOfLine) + "," + Math.min(3, ofLine));
        before.forEach(kind -> clues.put("none,<" + kind));
        behind.forEach(kind -> clues.put("none,>" + kind));
        int from = Math.max(scene.wordsFrom(price), price.start() - NEAR);
        int to = Math.min(scene.wordsTo(price), price.end() + NEAR);
        Words.of(scene.text, from, price.start()).forEach(word -> clues.put("none,<" + word));
        Words.of(scene.text, price.end(), to).forEach(word -> clues.put("none,>" + word));
        return clues;
    }

    /// That it buys `volume`, one of the [#options].
    private Clues of(Candidate volume) {
        Clues clues = new Clues();
        clues.put("likely", Math.log(sides.roles.volume(volume) + 1e-3));
        place(volume, clues);
        if (volume.line() == price.line()) {
            sameLine(volume, clues);
        }
        title(volume, clues);
        kind(volume, clues);
        size(volume, clues);
        company(volume, clues);
        return clues;
    }

    private void place(Candidate volume, Clues clues) {
        boolean same = volume.line() == price.line();
        String side = volume.index() < price.index() ? "<" : ">";
        int first = Math.min(volume.index(), price.index());
        int last = Math.max(volume.index(), price.index());
        int pricesBetween = Math.min(2, sides.prices(first + 1, last));
        int volumesBetween = Math.min(2, sides.volumes(first + 1, last));
        int lines = Math.clamp(volume.line() - price.line(), -3, 2);
        clues.put("lines=" + lines);
        clues.put("lines,basis=" + Math.clamp(lines, -2, 1) + "," + basis);
        clues.put("side" + side + same);
        clues.put("prices between" + side + pricesBetween);
        clues.put("volumes between" + side + volumesBetween);
        clues.put("between" + side + same + pricesBetween + "," + volumesBetween);
        if (sides.prices.size() == sides.volumes.size()) {
            boolean nth = sides.prices(0, price.index()) == sides.volumes(0, volume.index());
            clues.put("nth=" + nth);
            clues.put("nth=" + nth + "," + same);
        }
    }

    private void sameLine(Candidate volume, Clues clues) {
        int from = Math.min(volume.end(), price.end());
        int to = Math.max(volume.start(), price.start());
        String gap = scene.text.substring(Math.min(from, to), to);
        clues.put("gap=" + Math.min(5, gap.length() / 8));
        clues.put("gap;", gap.chars().anyMatch(c -> ";。.!?".indexOf(c) >= 0));
        clues.put("gap,", gap.chars().anyMatch(c -> ",,".indexOf(c) >= 0));
        int start = scene.firstOf(price.line());
        int end = start + scene.row(price.line()).size();
        int ofLine = sides.volumes(start, end);
        boolean nth =
                ofLine == sides.prices(start, end)
                        && sides.volumes(start, volume.index())
                                == sides.prices(start, price.index());
        clues.put("nth of line", nth);
        clues.put("nth of line=" + Math.min(3, ofLine), nth);
    }

    private void title(Candidate volume, Clues clues) {
        if (scene.isInTitle(volume)) {
            boolean below = sides.volumes.getLast().line() > 0;
            clues.put("title");
            clues.put("title,volumes=" + Math.min(3, sides.volumes.size()));
            clues.put("title,below=" + below);
        }
    }

    private void kind(Candidate volume, Clues clues) {
        if (volume.figure() instanceof Count count) {
            clues.put("role=" + count.role());
            clues.put("role=" + count.role() + "," + basis);
            clues.put("kind=" + count.kind());
        }
    }

    private void size(Candidate volume, Clues clues) {
        boolean greatest = sides.isGreatest(volume);
        clues.put("only", sides.volumes.size() == 1);
        clues.put("greatest", greatest);
        clues.put("greatest," + basis, greatest);
        clues.put("greatest, one price", greatest && sides.prices.size() == 1);
        if (greatest && sides.volumes.size() > 1) {
            before.forEach(kind -> clues.put("greatest,<" + kind));
            behind.forEach(kind -> clues.put("greatest,>" + kind));
        }
        clues.put("less", volume.number().low().compareTo(price.number().low()) < 0);
    }

    private void company(Candidate volume, Clues clues) {
        boolean same = volume.line() == price.line();
        int first = scene.firstOf(volume.line());
        int end = first + scene.row(volume.line()).size();
        int distance = Math.abs(price.index() - volume.index());
        int nearer =
                sides.prices(
                        Math.max(first, volume.index() - distance + 1),
                        Math.min(end, volume.index() + distance));
        boolean paid = sides.prices(first, end) > (same ? 1 : 0);
        clues.put("nearer=" + Math.min(2, nearer) + "," + same);
        clues.put("paid=" + paid + "," + same);
        int prices = Math.min(3, sides.prices.size());
        int volumes = Math.min(3, sides.volumes.size());
        clues.put("prices,volumes=" + prices + "," + volumes + "," + same);
        int shared = sides.shared(price, volume);
        clues.put("shared=" + Math.min(3, shared));
        clues.put("shares most", shared > 0 && shared == mostShared && sharers == 1);
    }
}
