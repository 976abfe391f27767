package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.config.record.offer.Currency;
import dev.brokerwatch.config.record.offer.Intent;
import dev.brokerwatch.config.record.offer.Language;
import dev.brokerwatch.config.record.offer.OfferKind;
import dev.brokerwatch.indexer.figure.Cost;
import dev.brokerwatch.indexer.figure.Count;
import dev.brokerwatch.indexer.figure.Figure;
import dev.brokerwatch.indexer.figure.FigureReader.Figures;
import dev.brokerwatch.indexer.figure.Mark;
import dev.brokerwatch.indexer.number.Numeral;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An offer with its numbers by line: what the clues are read from.
final class Scene {

    /// More numbers than any price list has; those behind are not read.
    private static final int MOST = 200;

    final String text;
    final int titleEnd;
    final Language language;
    final Intent intent;
    final OfferKind kind;
    final boolean lookup;
    final Figures figures;
    final List<Candidate> all = new ArrayList<>();
    final Column columns;
    final int costs;
    final int counts;
    private final int[] lineStarts;
    private final List<List<Candidate>> rows = new ArrayList<>();
    private final Map<Integer, Set<Mark.Kind>> kinds = new HashMap<>();
    private @Nullable Figure lastFigure;

    Scene(
            String text,
            int titleEnd,
            Language language,
            Intent intent,
            OfferKind kind,
            Figures figures) {
        this.text = text;
        this.titleEnd = titleEnd;
        this.language = language;
        this.intent = intent;
        this.kind = kind;
        this.lookup = kind == OfferKind.LOOKUP;
        this.figures = figures;
        this.lineStarts = lineStarts(text);
        for (int i = 0; i < lineStarts.length; i++) {
            rows.add(new ArrayList<>());
        }
        List<Numeral> numbers = figures.numbers();
        int next = 0;
        for (Numeral number : numbers.subList(0, Math.min(MOST, numbers.size()))) {
            if (!number.isQuantity()) {
                continue;
            }
            while (next < figures.figures().size()
                    && figures.figures().get(next).end() <= number.start()) {
                next++;
            }
            add(number, next);
        }
        this.columns = new Column(this);
        this.costs = (int) all.stream().filter(c -> c.figure() instanceof Cost).count();
        this.counts = (int) all.stream().filter(c -> c.figure() instanceof Count).count();
    }

    /// The figure at `next` is told of the first number in it.
    private void add(Numeral number, int next) {
        Figure figure =
                next < figures.figures().size()
                                && figures.figures().get(next).start() <= number.start()
                        ? figures.figures().get(next)
                        : null;
        boolean first = figure != null && !figure.equals(lastFigure);
        lastFigure = figure;
        Candidate one =
                new Candidate(all.size(), lineOf(number.start()), number, first ? figure : null);
        all.add(one);
        rows.get(one.line()).add(one);
    }

    private static int[] lineStarts(String text) {
        int lines = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int[] starts = new int[lines];
        int next = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts[next++] = i + 1;
            }
        }
        return starts;
    }

    int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    int lines() {
        return lineStarts.length;
    }

    int lineStart(int line) {
        return lineStarts[line];
    }

    /// Exclusive, before the line break.
    int lineEnd(int line) {
        return line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
    }

    /// The numbers of a line.
    List<Candidate> row(int line) {
        return rows.get(line);
    }

    /// The index of the first number of a line that has any.
    int firstOf(int line) {
        return rows.get(line).getFirst().index();
    }

    /// The kinds of the marks in a line.
    Set<Mark.Kind> kinds(int line) {
        Set<Mark.Kind> known = kinds.get(line);
        if (known == null) {
            known = EnumSet.noneOf(Mark.Kind.class);
            for (Mark mark : figures.marks().in(lineStart(line), lineEnd(line))) {
                if (mark.end() <= lineEnd(line)) {
                    known.add(mark.kind());
                }
            }
            kinds.put(line, known);
        }
        return known;
    }

    boolean isInTitle(Candidate one) {
        return titleEnd > 0 && one.line() == 0;
    }

    /// Where the words begin that stand before `one` in its line and behind the number before it.
    int wordsFrom(Candidate one) {
        int start = lineStart(one.line());
        return one.index() == 0 ? start : Math.max(start, all.get(one.index() - 1).end());
    }

    /// Where the words end that stand behind `one` in its line and before the number behind it.
    int wordsTo(Candidate one) {
        int end = lineEnd(one.line());
        return one.index() + 1 == all.size()
                ? end
                : Math.min(end, all.get(one.index() + 1).start());
    }

    Currency currency(Candidate one) {
        return one.figure() instanceof Cost cost && cost.currency() != null
                ? cost.currency()
                : figures.unsaid();
    }
}
