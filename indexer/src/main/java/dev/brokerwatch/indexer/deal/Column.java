package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.figure.Mark;
import dev.brokerwatch.indexer.figure.Marks;
import java.util.ArrayList;
import java.util.List;

/// The cells of a table's lines, and what the heading says above each.
final class Column {

    private static final int MOST_HEADINGS = 20;

    private final String text;
    private final Marks marks;
    private final Scene scene;

    Column(String text, Marks marks, Scene scene) {
        this.text = text;
        this.marks = marks;
        this.scene = scene;
    }

    /// The marks of the heading's cell above a number; empty where its line is not a row below such a heading.
    List<Mark.Kind> headings(Candidate one) {
        int cell = cells(scene.lineStart(one.line()), one.start());
        int all = cells(scene.lineStart(one.line()), scene.lineEnd(one.line()));
        if (all == 0) {
            return List.of();
        }
        for (int line = one.line() - 1; line >= 0 && one.line() - line < MOST_HEADINGS; line--) {
            int start = scene.lineStart(line);
            int end = scene.lineEnd(line);
            if (scene.row(line).isEmpty() && cells(start, end) == all) {
                return kinds(start, end, cell);
            }
        }
        return List.of();
    }

    private List<Mark.Kind> kinds(int start, int end, int cell) {
        List<Mark.Kind> kinds = new ArrayList<>();
        for (Mark mark : marks.all()) {
            boolean within = mark.start() >= start && mark.end() <= end;
            if (within && cells(start, mark.start()) == cell) {
                kinds.add(mark.kind());
            }
        }
        return kinds;
    }

    /// How many separators of cells there are between two offsets.
    private int cells(int from, int to) {
        int cells = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            cells += c == '|' || c == '\t' ? 1 : 0;
        }
        return cells;
    }
}
