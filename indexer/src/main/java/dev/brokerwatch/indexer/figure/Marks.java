package dev.brokerwatch.indexer.figure;

import dev.brokerwatch.indexer.figure.Mark.Kind;
import dev.brokerwatch.indexer.lexicon.Hit;
import dev.brokerwatch.indexer.lexicon.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The marks of one text, by their place, to be asked from a number's point of view.
public final class Marks {

    /// How far a word is looked for behind its place: longer than any of the file.
    private static final int LONGEST = 40;

    private final List<Mark> marks;

    private Marks(List<Mark> marks) {
        this.marks = marks;
    }

    /// Of the hits of a text, in their order.
    public static Marks of(List<Hit> hits) {
        List<Mark> marks = new ArrayList<>();
        for (Hit hit : hits) {
            Term term = hit.term();
            switch (term.kind()) {
                case FIGURE -> marks.add(Mark.of(hit));
                case CATEGORY ->
                        marks.add(new Mark(hit.start(), hit.end(), Kind.THEME, term.subject()));
                case CUE -> {
                    if (term.subject().equals("sample")) {
                        marks.add(new Mark(hit.start(), hit.end(), Kind.SAMPLE, ""));
                    }
                }
                case FIELD, TAG -> {}
            }
        }
        marks.sort(Comparator.comparingInt(Mark::start));
        return new Marks(List.copyOf(marks));
    }

    /// The same without those of `kind`.
    Marks without(Kind kind) {
        return new Marks(marks.stream().filter(mark -> mark.kind() != kind).toList());
    }

    public List<Mark> all() {
        return marks;
    }

    /// Those that begin within `from` and `to`, in their order.
    public List<Mark> in(int from, int to) {
        int first = first(from);
        return marks.subList(first, Math.max(first, first(to)));
    }

    /// The longest mark of `kind` that begins at `offset`.
    public @Nullable Mark startingAt(int offset, Kind kind) {
        Mark best = null;
        for (int i = first(offset); i < marks.size() && marks.get(i).start() == offset; i++) {
            Mark mark = marks.get(i);
            if (mark.kind() == kind && (best == null || mark.end() > best.end())) {
                best = mark;
            }
        }
        return best;
    }

    /// The longest mark of `kind` that ends at `offset`.
    public @Nullable Mark endingAt(int offset, Kind kind) {
        Mark best = null;
        for (int i = first(offset) - 1; i >= 0 && marks.get(i).start() > offset - LONGEST; i--) {
            Mark mark = marks.get(i);
            if (mark.end() == offset && mark.kind() == kind) {
                best = mark;
            }
        }
        return best;
    }

    /// The last mark of `kind` that lies within `from` and `to`.
    public @Nullable Mark lastIn(int from, int to, Kind kind) {
        for (int i = first(to) - 1; i >= 0 && marks.get(i).start() >= from; i--) {
            Mark mark = marks.get(i);
            if (mark.kind() == kind && mark.end() <= to) {
                return mark;
            }
        }
        return null;
    }

    /// The first mark of `kind` that begins within `from` and `to`.
    public @Nullable Mark firstIn(int from, int to, Kind kind) {
        for (int i = first(from); i < marks.size() && marks.get(i).start() < to; i++) {
            if (marks.get(i).kind() == kind) {
                return marks.get(i);
            }
        }
        return null;
    }

    public boolean any(Kind kind) {
        return anyIn(0, Integer.MAX_VALUE, kind);
    }

    public boolean anyIn(int from, int to, Kind kind) {
        return firstIn(from, to, kind) != null;
    }

    private int first(int offset) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
