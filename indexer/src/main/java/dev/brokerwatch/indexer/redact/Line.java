package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.text.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One line of a folded text, `start` to `end`, without its break.
///
/// @param findings what in it reads as a person's datum
/// @param pairs the fields that it names, with their values
/// @param named a way to reach the writer stands in it, with the channel's name
/// @param figures a price or a volume stands in it
record Line(
        int start,
        int end,
        Delimiter delimiter,
        List<Span> cells,
        List<Finding> findings,
        List<Pair> pairs,
        boolean named,
        boolean figures) {

    boolean isBlank() {
        return cells.size() == 1 && cells.getFirst().length() == 0;
    }

    boolean holdsSure() {
        return findings.stream().anyMatch(Finding::sure);
    }

    boolean holds(VictimDataType type) {
        return findings.stream().anyMatch(f -> f.type() == type);
    }

    long kinds() {
        return findings.stream().map(Finding::type).distinct().count();
    }

    /// Whether `at` lies within a datum.
    boolean holdsAt(int at) {
        return findings.stream().anyMatch(f -> f.start() <= at && at < f.end());
    }

    /// Kinds of data in it; names are found in any text.
    long kindsBesideNames() {
        return kindsOfData().stream().filter(type -> type != VictimDataType.NAME).count();
    }

    Set<VictimDataType> kindsOfData() {
        return findings.stream().map(Finding::type).collect(Collectors.toSet());
    }

    /// The cell that begins with a name, or -1.
    int nameColumn() {
        for (Finding finding : findings) {
            for (int i = 0; finding.type() == VictimDataType.NAME && i < cells.size(); i++) {
                Span cell = cells.get(i);
                if (finding.start() >= cell.start() && finding.start() <= cell.start() + 3) {
                    return i;
                }
            }
        }
        return -1;
    }

    /// The findings that begin from `from` (inclusive) to `to` (exclusive) on.
    List<Finding> findingsFrom(int from, int to) {
        return findings.subList(index(from), index(Math.max(from, to)));
    }

    private int index(int offset) {
        int low = 0;
        int high = findings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (findings.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// How many kinds of a person's data its fields name.
    long personalFields() {
        return pairs.stream()
                .filter(pair -> pair.isPersonal() && pair.end() > pair.start())
                .map(Pair::type)
                .distinct()
                .count();
    }

    boolean hasShapeOf(Line other) {
        return delimiter == other.delimiter && Math.abs(cells.size() - other.cells.size()) <= 1;
    }

    /// Cells of a table are short, or one long word.
    boolean isTight(String text) {
        return cells.size() <= 40
                && cells.stream().allMatch(cell -> cell.length() <= 72 || isWord(text, cell));
    }

    private static boolean isWord(String text, Span cell) {
        return cell.length() <= 200 && text.substring(cell.start(), cell.end()).indexOf(' ') < 0;
    }

    /// What stands of the line from `from` on.
    Line from(String text, int from) {
        Delimiter own = Delimiter.of(text, from, end);
        return new Line(
                from,
                end,
                own,
                own.split(text, from, end),
                findings.stream().filter(f -> f.start() >= from).toList(),
                pairs.stream().filter(p -> p.start() >= from).toList(),
                named,
                Figures.stand(text, from, end));
    }

    /// What stands of the line up to the end of its first sentence.
    Line firstSentence(String text) {
        int last = start;
        while (last < end && !endsSentence(text, last)) {
            last++;
        }
        int cut = last;
        Delimiter own = Delimiter.of(text, start, cut);
        return new Line(
                start,
                cut,
                own,
                own.split(text, start, cut),
                findings.stream().filter(f -> f.start() < cut).toList(),
                pairs.stream().filter(p -> p.end() <= cut).toList(),
                named,
                Figures.stand(text, start, cut));
    }

    /// A full stop behind a long word, a number or a bracket, and not in a datum.
    private boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        if (c == '。') {
            return true;
        }
        boolean stop = c == '.' && at + 1 < end && text.charAt(at + 1) == ' ' && at - start > 3;
        if (!stop || findings.stream().anyMatch(f -> f.start() < at && f.end() > at)) {
            return false;
        }
        boolean word = true;
        for (int i = at - 4; i < at; i++) {
            word &= i >= start && Character.isLetter(text.charAt(i));
        }
        return word
                || Character.isDigit(text.charAt(at - 1))
                || ")»\"”」".indexOf(text.charAt(at - 1)) >= 0;
    }

    /// The same line with the cells that another delimiter gives.
    Line cutBy(String text, Delimiter other) {
        return new Line(
                start, end, other, other.split(text, start, end), findings, pairs, named, figures);
    }
}
