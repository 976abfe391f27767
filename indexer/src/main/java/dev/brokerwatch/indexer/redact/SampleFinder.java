package dev.brokerwatch.indexer.redact;

import static dev.brokerwatch.config.record.offer.VictimDataType.EMAIL;
import static dev.brokerwatch.config.record.offer.VictimDataType.NAME;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the rows of samples among the lines of a text: rows that tell themselves, rows of one shape behind a header of
/// fields or behind words that announce a sample, and what lies between them. Linear in the number of lines.
final class SampleFinder {

    private static final int MOST_FIELDS = 40;
    private static final List<String> FIRMS = List.of(" ltd ", " inc ", " llc ", " gmbh ", " ооо ");

    private final RecordWords words;
    private final String text;
    private final List<Line> lines;
    private final RowShapes shapes;
    private final Neighbours neighbours;
    private final List<Row> rows = new ArrayList<>();

    SampleFinder(RecordWords words, String text, List<Line> lines) {
        this.words = words;
        this.text = text;
        this.lines = lines;
        this.shapes = new RowShapes(words, text);
        this.neighbours = new Neighbours(shapes, text);
    }

    /// In the order of the text.
    List<Row> find() {
        int at = 0;
        while (at < lines.size()) {
            at = step(at);
        }
        return rows;
    }

    /// Reads from line `at` on; answers where to go on, behind it.
    private int step(int at) {
        Line line = lines.get(at);
        Cue announced = Cue.of(words, text, line);
        int cue = announced.end();
        int records = recordEnd(at);
        if (records > at) {
            return records;
        }
        if (shapes.isHeader(line)) {
            return table(at + 1, line, announced.told());
        }
        boolean behindCue = announced.told() && cue > line.start();
        Line rest = behindCue ? line.from(text, cue) : line;
        Line behind = behindCue ? rest.firstSentence(text) : line;
        if (shapes.isRow(line) || shapes.isRow(behind)) {
            boolean whole = rest.findings().size() < line.findings().size() || rest.isBlank();
            Line row = whole ? line : behind;
            addAbove(at, row);
            add(row, null, false);
            return table(at + 1, null, true, row);
        }
        if (pairsWithNext(at)) {
            addAbove(at, line);
            add(line, null, false);
            return table(at + 1, null, true, line);
        }
        if (cue > line.start()) {
            boolean row = announced.told() && isRowBehind(behind);
            if (row) {
                add(behind, null, false);
            }
            return table(at + 1, null, announced.told(), row ? behind : null);
        }
        return at + 1;
    }

    /// Takes the line before a row that is like it and was not told by itself.
    private void addAbove(int at, Line row) {
        if (at == 0 || (!rows.isEmpty() && rows.getLast().end() >= lines.get(at - 1).start())) {
            return;
        }
        Line above = lines.get(at - 1);
        if (neighbours.isOneMore(row, above)) {
            add(above, null, false);
        }
    }

    private boolean pairsWithNext(int at) {
        return at + 1 < lines.size() && neighbours.areRows(lines.get(at), lines.get(at + 1));
    }

    /// Records from line `at` on: one a line, or one field a line. Answers the line behind them, or `at`.
    private int recordEnd(int at) {
        Line line = lines.get(at);
        if (shapes.isRecord(line)) {
            add(line, null, true);
            return at + 1;
        }
        int repeated = repeatedEnd(at);
        int fields = repeated > at ? repeated : fieldsEnd(at);
        int cards = fields > at ? fields : neighbours.cardsEnd(lines, at);
        if (cards > fields) {
            lines.subList(at, cards).forEach(card -> add(card, null, false));
        }
        return cards;
    }

    /// Lines that name the same fields, each with its own values.
    private int repeatedEnd(int at) {
        int end = at;
        while (end + 1 < lines.size() && shapes.isRepeated(lines.get(end), lines.get(end + 1))) {
            add(lines.get(end++), null, true);
        }
        if (end == at) {
            return at;
        }
        add(lines.get(end), null, true);
        return end + 1;
    }

    /// One field a line: together they are a record.
    private int fieldsEnd(int at) {
        int end = at;
        boolean named = false;
        List<Pair> pairs = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        while (end < lines.size() && end - at < MOST_FIELDS && isField(lines.get(end))) {
            pairs.addAll(lines.get(end).pairs());
            findings.addAll(lines.get(end).findings());
            named |= lines.get(end).named();
            end++;
        }
        if (end - at < 2) {
            return at;
        }
        int start = lines.get(at).start();
        int last = lines.get(end - 1).end();
        Line whole =
                new Line(start, last, Delimiter.NONE, List.of(), findings, pairs, named, false);
        if (!shapes.isRecord(whole)) {
            return at;
        }
        lines.subList(at, end).forEach(line -> add(line, null, true));
        return end;
    }

    private boolean isField(Line line) {
        boolean quoted = text.startsWith("\"", firstSign(line));
        return isBraces(line)
                || ((line.pairs().size() == 1 || (quoted && !line.pairs().isEmpty()))
                        && startsWithPair(line));
    }

    private int firstSign(Line line) {
        int at = line.start();
        while (at < line.end() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /// What opens and closes objects.
    private boolean isBraces(Line line) {
        int at = firstSign(line);
        boolean braces = at < line.end();
        while (at < line.end()) {
            braces &= "{}[], ".indexOf(text.charAt(at++)) >= 0;
        }
        return braces;
    }

    private boolean startsWithPair(Line line) {
        Pair pair = line.pairs().getFirst();
        boolean filled = pair.end() > pair.start() || line.pairs().size() > 1;
        return pair.start() - line.start() < 32 && filled;
    }

    private int table(int first, @Nullable Line header, boolean announced) {
        return table(first, header, announced, header);
    }

    /// Takes rows from line `first` on; answers the line behind the last.
    private int table(int first, @Nullable Line header, boolean announced, @Nullable Line shape) {
        Line fields = header;
        Line model = shape;
        int at = first;
        boolean blank = false;
        while (at < lines.size()) {
            Line line = fitted(lines.get(at), model);
            if (line.isBlank() || isRule(line)) {
                if (blank && line.isBlank()) {
                    return at;
                }
                blank |= line.isBlank();
                at++;
                continue;
            }
            boolean begun = at > first || (header == null && shape != null);
            if (fields == null && shapes.isHeader(line)) {
                fields = line;
            } else if (shapes.isRecord(line)) {
                add(line, null, true);
            } else if (isUnder(fields, line) || continues(line, model, announced, blank && begun)) {
                add(line, fields, false);
            } else {
                return at;
            }
            model = line;
            blank = false;
            at++;
        }
        return at;
    }

    /// As many cells as a header that names a person's data: sums may stand in them.
    private boolean isUnder(@Nullable Line header, Line line) {
        return header != null
                && !line.named()
                && line.delimiter() == header.delimiter()
                && line.cells().size() == header.cells().size()
                && line.cells().size() >= 3
                && line.delimiter() != Delimiter.BLANK
                && line.isTight(text)
                && !shapes.isSentence(line)
                && (!line.figures() || !line.findings().isEmpty())
                && shapes.namesPerson(header);
    }

    /// A comma in a cell of a table of bars makes no other table of it.
    private Line fitted(Line line, @Nullable Line model) {
        if (model == null
                || model.delimiter() == line.delimiter()
                || model.delimiter() == Delimiter.NONE) {
            return line;
        }
        Line cut = line.cutBy(text, model.delimiter());
        return cut.cells().size() > 1 && cut.hasShapeOf(model) ? cut : line;
    }

    private boolean continues(Line line, @Nullable Line model, boolean announced, boolean apart) {
        if (shapes.isRow(line)) {
            return true;
        }
        if (model != null) {
            return (neighbours.areAlike(model, line)
                            && shapes.mayBeRow(line)
                            && (!apart || !line.findings().isEmpty()))
                    || neighbours.isOneMore(model, line)
                    || neighbours.areRows(model, line);
        }
        boolean data =
                (shapes.isHalfRow(line) && (announced || line.delimiter().isOfTables()))
                        || shapes.isLogin(line);
        boolean three =
                announced
                        && line.cells().size() >= 3
                        && line.delimiter() != Delimiter.BLANK
                        && shapes.mayBeRow(line);
        return data || three || (announced && line.holdsSure() && shapes.mayBeRow(line));
    }

    /// `|---|---|` below a header, and fences around a block.
    private boolean isRule(Line line) {
        for (int i = line.start(); i < line.end(); i++) {
            if ("|-+=: `".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return line.end() > line.start();
    }

    /// An imprint: a firm with its address.
    private boolean isFirm(Line line) {
        String words = " " + text.substring(line.start(), line.end()).replace(',', ' ') + " ";
        return FIRMS.stream().anyMatch(words::contains);
    }

    private boolean isRowBehind(Line line) {
        boolean sure =
                line.findings().stream()
                        .anyMatch(f -> f.sure() || (f.type() == NAME && f.length() > 2));
        boolean firm = isFirm(line);
        boolean some = line.findings().stream().anyMatch(f -> f.type() != EMAIL) && !firm;
        boolean prose = shapes.isSentence(line) || line.figures();
        return (prose ? sure : some) && line.cells().size() >= 2;
    }

    private void add(Line line, @Nullable Line header, boolean record) {
        rows.add(new Row(line, header, record));
    }
}
