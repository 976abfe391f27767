package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.text.Han;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What lines below each other tell that one alone does not: two of one shape with data in them are rows of a sample, and
/// so are lines each of which is one datum.
final class Neighbours {

    private static final int MANY_CELLS = 4;
    private static final int LONGEST_CARD = 40;

    private final RowShapes shapes;
    private final Logins logins;
    private final String text;

    Neighbours(RowShapes shapes, String text) {
        this.shapes = shapes;
        this.logins = new Logins(text);
        this.text = text;
    }

    /// Whether both lines are rows of one sample.
    boolean areRows(Line line, Line next) {
        return areLed(line, next)
                || (areAlike(line, next)
                        && (areHalfRows(line, next)
                                || areNamed(line, next)
                                || areCrowded(line, next)
                                || areListed(line, next)
                                || areLogins(line, next)));
    }

    /// As many cells between the same delimiters; blanks and names of one column let them differ.
    boolean areAlike(Line line, Line next) {
        if (line.delimiter() != next.delimiter()) {
            return false;
        }
        int difference = Math.abs(line.cells().size() - next.cells().size());
        int column = line.nameColumn();
        boolean loose =
                (line.delimiter() == Delimiter.BLANK
                                && line.kindsBesideNames() > 0
                                && next.kindsBesideNames() > 0)
                        || (column >= 0 && column == next.nameColumn());
        return difference <= (loose ? 4 : 1);
    }

    /// Whether `line` stands to the row `model` as one more, though it could not begin a sample: as many cells, with data.
    boolean isOneMore(Line model, Line line) {
        return line.delimiter() == model.delimiter()
                && line.cells().size() == model.cells().size()
                && line.cells().size() >= 2
                && line.kindsBesideNames() > 0
                && !line.named()
                && line.isTight(text)
                && !model.findings().isEmpty()
                && (!line.figures()
                        || line.holdsSure()
                        || line.kindsOfData().equals(model.kindsOfData()));
    }

    private boolean areHalfRows(Line line, Line next) {
        if (!shapes.isHalfRow(line) || !shapes.isHalfRow(next)) {
            return false;
        }
        boolean names = isOnlyNames(line) || isOnlyNames(next);
        return !names
                || (line.nameColumn() == 0
                        && next.nameColumn() == 0
                        && (hasLongName(line) || hasLongName(next)));
    }

    /// Two characters are often a word.
    private static boolean hasLongName(Line line) {
        return line.findings().getFirst().length() > 2;
    }

    private static boolean isOnlyNames(Line line) {
        return line.findings().stream().allMatch(f -> f.type() == VictimDataType.NAME);
    }

    /// A name leads both, and what else they hold is written in two ways.
    private boolean areLed(Line line, Line next) {
        return isLed(line) && isLed(next);
    }

    private boolean isLed(Line line) {
        return line.nameColumn() == 0 && line.kindsBesideNames() >= 1 && shapes.mayBeRow(line);
    }

    /// A name leads both, in letters that are not those of other words as well; a sum may stand behind.
    private boolean areNamed(Line line, Line next) {
        return line.nameColumn() >= 0
                && line.nameColumn() == next.nameColumn()
                && isNamedRow(line)
                && isNamedRow(next);
    }

    private boolean isNamedRow(Line line) {
        boolean chinese = Han.isHan(text.charAt(line.findings().getFirst().start()));
        boolean more = !chinese || line.kindsBesideNames() >= 1;
        return more
                && !line.named()
                && line.cells().size() >= 2
                && line.isTight(text)
                && !shapes.isSentence(line);
    }

    /// Many cells with several data, or with the same kind of address in one place: nobody tells his own so.
    private boolean areCrowded(Line line, Line next) {
        boolean many =
                line.cells().size() >= MANY_CELLS
                        && next.cells().size() >= MANY_CELLS
                        && !line.figures()
                        && !next.figures()
                        && !shapes.isSentence(line)
                        && !shapes.isSentence(next)
                        && line.isTight(text)
                        && next.isTight(text);
        boolean data = line.kindsBesideNames() >= 2 && next.kindsBesideNames() >= 2;
        return many && (data || (line.named() && next.named()));
    }

    /// A telephone number or a mail of somebody in each, among other cells.
    private boolean areListed(Line line, Line next) {
        return isListed(line)
                && isListed(next)
                && Math.abs(line.cells().size() - next.cells().size()) <= 1;
    }

    private boolean isListed(Line line) {
        return line.cells().size() >= 3
                && !line.named()
                && line.isTight(text)
                && !shapes.isSentence(line)
                && (line.holdsSure() || line.holds(VictimDataType.EMAIL));
    }

    private boolean areLogins(Line line, Line next) {
        boolean dashes =
                shapes.isLogin(line)
                        && shapes.isLogin(next)
                        && line.delimiter() == Delimiter.DASHES;
        return dashes
                || (shapes.mayBeRow(line) && shapes.mayBeRow(next) && logins.isAccount(line, next));
    }

    /// The line behind those from `at` on of which each is one datum and which together are cards or a list; `at` where
    /// they are none.
    int cardsEnd(List<Line> lines, int at) {
        Set<VictimDataType> kinds = new HashSet<>();
        int end = at;
        while (end < lines.size() && end - at < LONGEST_CARD) {
            VictimDataType kind = shapes.wholeKind(lines.get(end));
            if (kind == null) {
                break;
            }
            kinds.add(kind);
            end++;
        }
        boolean list = kinds.size() == 1 && !kinds.contains(VictimDataType.NAME);
        boolean card =
                kinds.size() >= 3
                        && (kinds.contains(VictimDataType.BIRTH_DATE)
                                || kinds.contains(VictimDataType.ADDRESS));
        return end - at >= 3 && (list || card) ? end : at;
    }
}
