package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.redact.RecordWords.Field;
import dev.brokerwatch.indexer.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the rows of samples among the lines of a text: rows that hold two data of a person, rows of one shape behind a
/// header of fields or behind words that announce a sample, and what lies between them.
final class SampleFinder {

    /// A row, from `start` on (behind words that announce it), and the header of its table.
    record Row(Line line, int start, @Nullable Line header) {}

    private final RecordWords words;
    private final String text;
    private final List<Line> lines;
    private final List<Row> rows = new ArrayList<>();

    SampleFinder(RecordWords words, String text, List<Line> lines) {
        this.words = words;
        this.text = text;
        this.lines = lines;
    }

    /// In the order of the text.
    List<Row> find() {
        int at = 0;
        while (at < lines.size()) {
            Line line = lines.get(at);
            int cue = endOfCue(line);
            if (isHeader(line)) {
                at = table(at + 1, line, false);
            } else if (cue > line.start()) {
                if (cue < line.end() && isRowBehind(line, cue)) {
                    rows.add(new Row(line, cue, null));
                }
                at = table(at + 1, null, true);
            } else if (isRow(line)
                    || (isHalfRow(line)
                            && at + 1 < lines.size()
                            && isHalfRow(lines.get(at + 1))
                            && line.hasShapeOf(lines.get(at + 1)))) {
                rows.add(new Row(line, line.start(), null));
                at = table(at + 1, null, true);
            } else {
                at++;
            }
        }
        return rows;
    }

    /// Takes rows from line `first` on; answers the line behind the last.
    private int table(int first, @Nullable Line header, boolean announced) {
        int at = first;
        Line model = header;
        Line fields = header;
        int blanks = 0;
        while (at < lines.size()) {
            Line line = lines.get(at);
            if (line.isBlank()) {
                if (++blanks > 1) {
                    return at;
                }
                at++;
                continue;
            }
            boolean begun = at > first;
            if (fields == null && isHeader(line)) {
                fields = line;
                model = line;
            } else if (isRow(line)
                    || (isHalfRow(line) && (announced || model != null))
                    || (model != null
                            && model.hasShapeOf(line)
                            && mayBeRow(line)
                            && (blanks == 0 || !begun))
                    || (announced
                            && model == null
                            && line.cells().size() >= 2
                            && mayBeRow(line)
                            && !line.findings().isEmpty())
                    || (announced && model == null && line.cells().size() >= 3 && mayBeRow(line))) {
                rows.add(new Row(line, line.start(), fields));
                model = model == null ? line : model;
                blanks = 0;
            } else {
                return at;
            }
            at++;
        }
        return at;
    }

    private boolean mayBeRow(Line line) {
        return !line.named() && !line.money() && line.delimiter() != Delimiter.NONE;
    }

    private boolean isRow(Line line) {
        if (line.findings().isEmpty() || line.cells().size() < 2) {
            return false;
        }
        if (isCombo(line)) {
            return true;
        }
        boolean kinds = line.findings().stream().map(Finding::type).distinct().count() >= 2;
        return kinds && line.sure() > 0 && isTight(line);
    }

    private boolean isHalfRow(Line line) {
        return !line.findings().isEmpty()
                && line.cells().size() >= 2
                && mayBeRow(line)
                && isTight(line);
    }

    /// Cells of a table are short.
    private static boolean isTight(Line line) {
        return line.cells().stream().allMatch(cell -> cell.length() <= 48)
                && line.cells().size() <= 40;
    }

    /// An address and what opens its mailbox.
    private boolean isCombo(Line line) {
        for (Finding finding : line.findings()) {
            int end = finding.end();
            boolean email = finding.type() == VictimDataType.EMAIL;
            if (email
                    && end + 1 < line.end()
                    && ":;|".indexOf(text.charAt(end)) >= 0
                    && text.charAt(end + 1) != ' '
                    && !line.named()) {
                return true;
            }
        }
        return false;
    }

    private boolean isRowBehind(Line line, int start) {
        return line.findings().stream()
                .anyMatch(f -> f.start() >= start && (f.sure() || line.cells().size() >= 2));
    }

    /// Most cells name fields of a record.
    private boolean isHeader(Line line) {
        if (line.cells().size() < 2 || line.delimiter() == Delimiter.COLON) {
            return false;
        }
        int named = 0;
        for (Span cell : line.cells()) {
            Field field = words.fieldNamed(text, cell.start(), cell.end());
            named += field != null ? 1 : 0;
        }
        return named >= 2 && named * 2 > line.cells().size();
    }

    /// Behind the words at the line's end or before a colon that announce a sample; the line's start where none do.
    private int endOfCue(Line line) {
        int limit = Math.min(line.end(), line.start() + 200);
        for (int at = line.start(); at < limit; at++) {
            int end = words.endOfCue(text, at);
            if (end > at) {
                int next = end;
                while (next < line.end() && " )(]】:.-_=>".indexOf(text.charAt(next)) >= 0) {
                    next++;
                }
                boolean told = text.substring(end, next).indexOf(':') >= 0 || next == line.end();
                if (told) {
                    return next;
                }
                at = end - 1;
            }
        }
        int last = line.end();
        boolean colon = last > line.start() && text.charAt(last - 1) == ':';
        return colon && mentionsCue(line) ? last : line.start();
    }

    private boolean mentionsCue(Line line) {
        int limit = Math.min(line.end(), line.start() + 200);
        for (int at = line.start(); at < limit; at++) {
            if (words.endOfCue(text, at) > at) {
                return true;
            }
        }
        return false;
    }
}
