package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.redact.RecordWords.Field;
import dev.brokerwatch.indexer.redact.SampleFinder.Row;
import dev.brokerwatch.indexer.text.Digits;
import dev.brokerwatch.indexer.text.Han;
import dev.brokerwatch.indexer.text.Span;
import java.util.List;
import java.util.Set;

/// Reads the cells of a row of a sample: the data found in it, and in each cell what is left over. In doubt the whole cell
/// is a victim's.
final class RowReader {

    private static final Set<String> HARMLESS =
            Set.of(
                    "男",
                    "女",
                    "m",
                    "f",
                    "male",
                    "female",
                    "муж",
                    "жен",
                    "м",
                    "ж",
                    "null",
                    "none",
                    "n/a",
                    "true",
                    "false",
                    "yes",
                    "no",
                    "active",
                    "visa",
                    "mastercard",
                    "amex",
                    "debit",
                    "credit",
                    "us",
                    "usa",
                    "uk",
                    "de",
                    "fr",
                    "ca",
                    "au",
                    "ru",
                    "cn",
                    "tw",
                    "hk");

    private final RecordWords words;
    private final String text;

    RowReader(RecordWords words, String text) {
        this.words = words;
        this.text = text;
    }

    void read(Row row, List<Finding> out) {
        Line line = row.line();
        List<Span> cells =
                row.start() == line.start()
                        ? line.cells()
                        : Delimiter.of(text, row.start(), line.end())
                                .split(text, row.start(), line.end());
        Line header = row.header();
        boolean columns = header != null && header.cells().size() == cells.size();
        boolean combo =
                line.delimiter() == Delimiter.COLON
                        || line.holds(VictimDataType.EMAIL)
                        || line.holds(VictimDataType.HASH);
        for (int i = 0; i < cells.size(); i++) {
            Span cell = cells.get(i);
            if (cell.length() == 0) {
                continue;
            }
            List<Finding> inside =
                    line.findings().stream()
                            .filter(f -> f.start() < cell.end() && f.end() > cell.start())
                            .toList();
            Field field =
                    columns && header != null
                            ? words.fieldNamed(
                                    text,
                                    header.cells().get(i).start(),
                                    header.cells().get(i).end())
                            : null;
            if (field != null && field.type() != null) {
                out.add(new Finding(field.type(), cell.start(), cell.end(), true));
            } else if (!inside.isEmpty()) {
                readAround(cell, inside, combo, out);
            } else if (field == null) {
                readLeft(cell.start(), cell.end(), combo, out);
            }
        }
    }

    private void readAround(Span cell, List<Finding> inside, boolean combo, List<Finding> out) {
        int at = cell.start();
        for (Finding finding : inside) {
            readLeft(at, Math.max(at, finding.start()), combo, out);
            out.add(finding);
            at = finding.end();
        }
        readLeft(at, Math.max(at, cell.end()), combo, out);
    }

    private void readLeft(int start, int end, boolean combo, List<Finding> out) {
        int from = start;
        while (from < end && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        int to = end;
        while (to > from && " \t,;|\"'".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        int colon = text.indexOf(':', from);
        if (colon >= 0 && colon < to) {
            Field named = words.fieldNamed(text, from, colon);
            if (named != null) {
                if (named.type() != null && colon + 1 < to) {
                    int value = colon + 1;
                    while (value < to && text.charAt(value) == ' ') {
                        value++;
                    }
                    out.add(new Finding(named.type(), value, to, true));
                }
                return;
            }
        }
        if (from >= to || isHarmless(from, to)) {
            return;
        }
        out.add(new Finding(typeOf(from, to, combo), from, to, true));
    }

    private boolean isHarmless(int start, int end) {
        String piece = text.substring(start, end);
        if (HARMLESS.contains(piece) || words.fieldNamed(text, start, end) != null) {
            return true;
        }
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            digits += Digits.isPlain(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
        }
        boolean number = letters == 0 && digits <= 3;
        boolean code = letters == 1 && digits >= 1 && digits <= 4 && piece.length() <= 6;
        Field lead = words.fieldAt(text, start);
        boolean plainLead = lead != null && lead.type() == null && lead.end() < end;
        return number || code || plainLead;
    }

    private VictimDataType typeOf(int start, int end, boolean combo) {
        int digits = 0;
        int han = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            digits += Digits.isPlain(c) ? 1 : 0;
            han += Han.isHan(c) ? 1 : 0;
        }
        if (combo && text.substring(start, end).indexOf(' ') < 0 && han == 0) {
            return VictimDataType.PASSWORD;
        }
        if (digits > 0 && digits == end - start) {
            return VictimDataType.ID_NUMBER;
        }
        return digits > 0 || han > 6 ? VictimDataType.ADDRESS : VictimDataType.NAME;
    }
}
