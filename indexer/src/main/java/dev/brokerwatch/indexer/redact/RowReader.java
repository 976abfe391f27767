package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.redact.RecordWords.Field;
import dev.brokerwatch.indexer.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a row of a sample: the data found in it, and in each cell or value what is left over. In doubt the whole cell is
/// a victim's.
final class RowReader {

    /// A finding that spans cells begins at most so far before one.
    private static final int LONGEST_BEFORE = 256;

    private final RecordWords words;
    private final String text;
    private final Leftovers leftovers;

    RowReader(RecordWords words, String text) {
        this.words = words;
        this.text = text;
        this.leftovers = new Leftovers(words, text);
    }

    void read(Row row, List<Finding> out) {
        boolean logins = leftovers.isOfLogins(row.line());
        if (row.record()) {
            readRecord(row.line(), logins, out);
        } else {
            readCells(row, logins, out);
        }
    }

    private void readRecord(Line line, boolean logins, List<Finding> out) {
        int at = line.start();
        for (Pair pair : line.pairs()) {
            out.addAll(line.findingsFrom(at, pair.key()));
            if (at == line.start()) {
                leftovers.nameAtHead(at, pair.key()).ifPresent(out::add);
            }
            if (pair.isPersonal()) {
                add(pair.type(), pair.start(), endBeforeFigures(pair), out);
            } else {
                Span value = new Span(pair.start(), pair.end());
                readAround(value, line, logins, pair.known(), out);
            }
            at = pair.end();
        }
        out.addAll(line.findingsFrom(at, line.end()));
    }

    /// A price behind a comma is no part of a value.
    private int endBeforeFigures(Pair pair) {
        for (int at = pair.start(); at < pair.end(); at++) {
            if (text.charAt(at) == ',') {
                return Figures.stand(text, at, pair.end()) ? at : pair.end();
            }
        }
        return pair.end();
    }

    private void readCells(Row row, boolean logins, List<Finding> out) {
        Line line = row.line();
        List<Span> cells = line.cells();
        Line header = row.header();
        boolean columns = header != null && header.cells().size() == cells.size();
        boolean card = line.holds(VictimDataType.BANK_CARD);
        for (int i = 0; i < cells.size(); i++) {
            Span cell = cells.get(i);
            Field field = columns && header != null ? columnOf(header.cells().get(i)) : null;
            if (cell.length() == 0) {
                continue;
            }
            boolean code = card && cell.length() >= 3 && cell.length() <= 4 && isNumber(cell);
            if (code) {
                add(VictimDataType.PASSWORD, cell.start(), cell.end(), out);
            } else if (field != null && field.type() != null) {
                add(field.type(), cell.start(), cell.end(), out);
            } else {
                boolean plain = field != null;
                readAround(cell, line, logins, plain, out);
            }
        }
    }

    private boolean isNumber(Span cell) {
        return text.substring(cell.start(), cell.end()).chars().allMatch(Character::isDigit);
    }

    private @Nullable Field columnOf(Span name) {
        return words.fieldNamed(text, name.start(), name.end());
    }

    private void readAround(
            Span cell, Line line, boolean logins, boolean plain, List<Finding> out) {
        int at = cell.start();
        for (Finding finding : line.findingsFrom(cell.start() - LONGEST_BEFORE, cell.end())) {
            if (finding.end() <= cell.start()) {
                continue;
            }
            if (!plain) {
                leftovers.read(at, Math.max(at, finding.start()), logins, out);
            }
            if (!plain || finding.sure()) {
                out.add(finding);
            }
            at = Math.max(at, finding.end());
        }
        if (!plain) {
            leftovers.read(at, Math.max(at, cell.end()), logins, out);
        }
    }

    private void add(@Nullable VictimDataType type, int start, int end, List<Finding> out) {
        if (type != null && end > start && !leftovers.isMasked(start, end)) {
            out.add(new Finding(type, start, end, true));
        }
    }
}
