package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.redact.RecordWords.Field;
import dev.brokerwatch.indexer.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a row of a sample: the data found in it, and in each cell or value what is left over. In doubt the whole cell is
/// a victim's.
final class RowReader {

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
            readBetween(at, pair, line, out);
            if (pair.isPersonal()) {
                add(pair.type(), pair.start(), pair.end(), out);
            } else if (!pair.known()) {
                readAround(new Span(pair.start(), pair.end()), line, logins, out);
            } else {
                line.findings().stream()
                        .filter(f -> f.sure() && f.start() >= pair.start() && f.end() <= pair.end())
                        .forEach(out::add);
            }
            at = pair.end();
        }
        Span rest = new Span(at, Math.max(at, line.end()));
        line.findings().stream().filter(f -> f.start() >= rest.start()).forEach(out::add);
    }

    /// What stands before a field: data that was found, and at the head of the line a name.
    private void readBetween(int at, Pair pair, Line line, List<Finding> out) {
        line.findings().stream()
                .filter(f -> f.start() >= at && f.end() <= pair.key())
                .forEach(out::add);
        if (at == line.start()) {
            leftovers.nameAtHead(at, pair.key()).ifPresent(out::add);
        }
    }

    private void readCells(Row row, boolean logins, List<Finding> out) {
        Line line = row.line();
        List<Span> cells = line.cells();
        Line header = row.header();
        boolean columns = header != null && header.cells().size() == cells.size();
        for (int i = 0; i < cells.size(); i++) {
            Span cell = cells.get(i);
            Field field = columns && header != null ? columnOf(header.cells().get(i)) : null;
            if (cell.length() == 0) {
                continue;
            }
            if (field != null && field.type() != null) {
                add(field.type(), cell.start(), cell.end(), out);
            } else {
                boolean plain = field != null;
                readAround(cell, line, logins, plain, out);
            }
        }
    }

    private @Nullable Field columnOf(Span name) {
        return words.fieldNamed(text, name.start(), name.end());
    }

    private void readAround(Span cell, Line line, boolean logins, List<Finding> out) {
        readAround(cell, line, logins, false, out);
    }

    private void readAround(
            Span cell, Line line, boolean logins, boolean plain, List<Finding> out) {
        int at = cell.start();
        for (Finding finding : line.findings()) {
            if (finding.start() >= cell.end() || finding.end() <= cell.start()) {
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

    private static void add(@Nullable VictimDataType type, int start, int end, List<Finding> out) {
        if (type != null && end > start) {
            out.add(new Finding(type, start, end, true));
        }
    }
}
