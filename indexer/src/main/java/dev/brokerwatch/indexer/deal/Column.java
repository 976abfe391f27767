package dev.brokerwatch.indexer.deal;

import dev.brokerwatch.indexer.figure.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The cells of a table's lines, and what the heading says above each.
final class Column {

    private static final int MOST_HEADINGS = 20;

    private static final int UNKNOWN = -1;

    private final Scene scene;
    private final int[] separators;

    Column(Scene scene) {
        this.scene = scene;
        this.separators = new int[scene.lines()];
        Arrays.fill(separators, UNKNOWN);
    }

    /// The marks of the heading's cell above a number; empty where its line is not a row below such a heading.
    List<Mark.Kind> headings(Candidate one) {
        int all = separators(one.line());
        if (all == 0) {
            return List.of();
        }
        int heading = one.line();
        for (int line = one.line() - 1; line >= 0 && one.line() - line < MOST_HEADINGS; line--) {
            boolean row = separators(line) == all;
            boolean fewer = scene.row(line).size() < scene.row(one.line()).size();
            if (row && scene.row(line).isEmpty()) {
                return kinds(line, cell(one));
            }
            heading = row && fewer ? line : heading;
        }
        return heading == one.line() ? List.of() : kinds(heading, cell(one));
    }

    private int cell(Candidate one) {
        return separators(scene.lineStart(one.line()), one.start());
    }

    private List<Mark.Kind> kinds(int line, int cell) {
        List<Mark.Kind> kinds = new ArrayList<>();
        int end = scene.lineEnd(line);
        int at = scene.lineStart(line);
        int passed = 0;
        for (Mark mark : scene.figures.marks().in(at, end)) {
            passed += separators(at, mark.start());
            at = mark.start();
            if (passed == cell && mark.end() <= end) {
                kinds.add(mark.kind());
            }
        }
        return kinds;
    }

    private int separators(int line) {
        if (separators[line] == UNKNOWN) {
            separators[line] = separators(scene.lineStart(line), scene.lineEnd(line));
        }
        return separators[line];
    }

    /// How many separators of cells there are between two offsets.
    private int separators(int from, int to) {
        int found = 0;
        for (int i = from; i < to; i++) {
            char c = scene.text.charAt(i);
            found += c == '|' || c == '\t' ? 1 : 0;
        }
        return found;
    }
}
