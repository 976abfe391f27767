package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.figure.Cost.Basis;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What tells which volume one price buys, or that it buys none of those told.
final class PairClues {

    private static final int NEAR = 16;

    private final Scene scene;
    private final Candidate price;
    private final Basis basis;
    private final List<Candidate> prices;
    private final List<Candidate> volumes;
    private final Set<Mark.Kind> before = new HashSet<>();
    private final Set<Mark.Kind> behind = new HashSet<>();
    private final Set<String> words;

    /// `prices` and `volumes` are the post's, in their order.
    PairClues(
            Scene scene,
            Candidate price,
            Basis basis,
            List<Candidate> prices,
            List<Candidate> volumes) {
        this.scene = scene;
        this.price = price;
        this.basis = basis;
        this.prices = prices;
        this.volumes = volumes;
        this.words = words(price);
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

    private Set<String> words(Candidate one) {
        Set<String> words = new HashSet<>();
        for (String word : Words.of(scene.text, scene.wordsFrom(one), one.start())) {
            if (Words.isWord(word)) {
                words.add(word);
            }
        }
        for (String word : Words.of(scene.text, one.end(), scene.wordsTo(one))) {
            if (Words.isWord(word)) {
                words.add(word);
            }
        }
        return words;
    }

    /// That it buys none of them.
    Clues none() {
        Clues clues = new Clues();
        int ofLine = inLine(volumes, price.line());
        int pricesOfLine = inLine(prices, price.line());
        int volumesToldOf = Math.min(2, volumes.size());
        clues.put("none");
        clues.put("none," + basis);
        clues.put("none,reading=" + price.reading());
        clues.put("none,volumes=" + Math.min(3, volumes.size()));
        clues.put("none,prices=" + Math.min(3, prices.size()));
        clues.put("none,line=" + Math.min(2, ofLine));
        clues.put("none," + basis + "," + volumesToldOf + "," + Math.min(2, prices.size()));
        clues.put("none,line=" + Math.min(3, pricesOfLine) + "," + Math.min(3, ofLine));
        before.forEach(kind -> clues.put("none,<" + kind));
        behind.forEach(kind -> clues.put("none,>" + kind));
        int from = Math.max(scene.wordsFrom(price), price.start() - NEAR);
        int to = Math.min(scene.wordsTo(price), price.end() + NEAR);
        Words.of(scene.text, from, price.start()).forEach(word -> clues.put("none,<" + word));
        Words.of(scene.text, price.end(), to).forEach(word -> clues.put("none,>" + word));
        return clues;
    }

    /// That it buys `volume`; `likely` is how likely that number is a volume.
    Clues of(Candidate volume, double likely) {
        Clues clues = new Clues();
        clues.put("likely", Math.log(likely + 1e-3));
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
        int pricesBetween = Math.min(2, between(prices, first, last));
        int volumesBetween = Math.min(2, between(volumes, first, last));
        int lines = Math.clamp(volume.line() - price.line(), -3, 2);
        clues.put("lines=" + lines);
        clues.put("lines,basis=" + Math.clamp(lines, -2, 1) + "," + basis);
        clues.put("side" + side + same);
        clues.put("prices between" + side + pricesBetween);
        clues.put("volumes between" + side + volumesBetween);
        clues.put("between" + side + same + pricesBetween + "," + volumesBetween);
        if (prices.size() == volumes.size()) {
            boolean nth = prices.indexOf(price) == volumes.indexOf(volume);
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
        List<Candidate> row = volumes.stream().filter(v -> v.line() == price.line()).toList();
        List<Candidate> paid = prices.stream().filter(p -> p.line() == price.line()).toList();
        boolean nth = row.size() == paid.size() && row.indexOf(volume) == paid.indexOf(price);
        clues.put("nth of line", nth);
        clues.put("nth of line=" + Math.min(3, row.size()), nth);
    }

    private void title(Candidate volume, Clues clues) {
        if (scene.isInTitle(volume)) {
            boolean below = volumes.stream().anyMatch(v -> v.line() > 0);
            clues.put("title");
            clues.put("title,volumes=" + Math.min(3, volumes.size()));
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
        boolean greatest = volumes.stream().allMatch(v -> v.records() <= volume.records());
        clues.put("only", volumes.size() == 1);
        clues.put("greatest", greatest);
        clues.put("greatest," + basis, greatest);
        clues.put("greatest, one price", greatest && prices.size() == 1);
        if (greatest && volumes.size() > 1) {
            before.forEach(kind -> clues.put("greatest,<" + kind));
            behind.forEach(kind -> clues.put("greatest,>" + kind));
        }
        clues.put("less", volume.number().low().compareTo(price.number().low()) < 0);
    }

    private void company(Candidate volume, Clues clues) {
        boolean same = volume.line() == price.line();
        int nearer = 0;
        boolean paid = false;
        for (Candidate other : prices) {
            if (other.index() != price.index() && other.line() == volume.line()) {
                paid = true;
                int distance = Math.abs(other.index() - volume.index());
                nearer += distance < Math.abs(price.index() - volume.index()) ? 1 : 0;
            }
        }
        clues.put("nearer=" + Math.min(2, nearer) + "," + same);
        clues.put("paid=" + paid + "," + same);
        clues.put(
                "prices,volumes="
                        + Math.min(3, prices.size())
                        + ","
                        + Math.min(3, volumes.size())
                        + ","
                        + same);
        int shared = shared(volume);
        clues.put("shared=" + Math.min(3, shared));
        boolean most =
                shared > 0
                        && volumes.stream()
                                .allMatch(v -> v.index() == volume.index() || shared(v) < shared);
        clues.put("shares most", most);
    }

    /// How many words stand beside both numbers.
    private int shared(Candidate volume) {
        Set<String> both = words(volume);
        both.retainAll(words);
        return both.size();
    }

    private static int inLine(List<Candidate> some, int line) {
        return (int) some.stream().filter(c -> c.line() == line).count();
    }

    private static int between(List<Candidate> some, int first, int last) {
        return (int) some.stream().filter(c -> c.index() > first && c.index() < last).count();
    }
}
