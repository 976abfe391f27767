package dev.brokerwatch.indexer.redact;

import static dev.brokerwatch.config.record.offer.VictimDataType.ADDRESS;
import static dev.brokerwatch.config.record.offer.VictimDataType.BANK_CARD;
import static dev.brokerwatch.config.record.offer.VictimDataType.BIRTH_DATE;
import static dev.brokerwatch.config.record.offer.VictimDataType.EMAIL;
import static dev.brokerwatch.config.record.offer.VictimDataType.HASH;
import static dev.brokerwatch.config.record.offer.VictimDataType.ID_NUMBER;
import static dev.brokerwatch.config.record.offer.VictimDataType.IP;
import static dev.brokerwatch.config.record.offer.VictimDataType.NAME;
import static dev.brokerwatch.config.record.offer.VictimDataType.PASSPORT;
import static dev.brokerwatch.config.record.offer.VictimDataType.PASSWORD;
import static dev.brokerwatch.config.record.offer.VictimDataType.PHONE;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.redact.RecordWords.Field;
import dev.brokerwatch.indexer.text.Digits;
import dev.brokerwatch.indexer.text.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a line alone says of itself: a row of a sample, a record of fields, a header, or what may be a row among rows.
final class RowShapes {

    /// Hardly anybody writes such a datum of his own into an offer.
    static final Set<VictimDataType> PRIVATE = Set.of(ID_NUMBER, BANK_CARD, PASSPORT, HASH);

    /// What a writer's card holds as well.
    private static final Set<VictimDataType> REACHING = Set.of(PHONE, EMAIL, NAME);

    private static final Set<VictimDataType> OF_RECORDS =
            Set.of(ID_NUMBER, BANK_CARD, PASSPORT, HASH, ADDRESS, BIRTH_DATE, PASSWORD, NAME, IP);

    private final RecordWords words;
    private final String text;
    private final Logins logins;

    RowShapes(RecordWords words, String text) {
        this.words = words;
        this.text = text;
        this.logins = new Logins(text);
    }

    /// Fields with values that lead to a person, and a value among them that reads so. A name and a telephone number alone
    /// may be the writer's card.
    boolean isRecord(Line line) {
        if (isObject(line) && line.personalFields() >= 2) {
            return true;
        }
        if (line.pairs().size() < 2 || !(hasDatum(line) || logins.isRecord(line))) {
            return false;
        }
        boolean telling =
                line.pairs().stream()
                        .anyMatch(pair -> pair.type() != null && OF_RECORDS.contains(pair.type()));
        boolean closed =
                line.findings().stream().anyMatch(f -> f.sure() && PRIVATE.contains(f.type()));
        boolean more = !line.named() || line.personalFields() >= 3 || closed;
        return (telling && line.personalFields() >= 2 && more)
                || isObject(line)
                || logins.isRecord(line);
    }

    /// Whether two lines name the same fields of a person, each with its own values: nobody tells his own twice.
    boolean isRepeated(Line line, Line next) {
        return line.personalFields() >= 2
                && hasDatum(line)
                && hasDatum(next)
                && line.pairs().stream()
                        .map(Pair::type)
                        .toList()
                        .equals(next.pairs().stream().map(Pair::type).toList());
    }

    /// Whether a value holds what reads as a datum.
    private boolean hasDatum(Line line) {
        for (Pair pair : line.pairs()) {
            boolean found =
                    line.findingsFrom(pair.start(), pair.end()).stream()
                            .anyMatch(f -> f.type() != NAME || f.length() > 2);
            if ((found && (pair.isPersonal() || !pair.known()))
                    || (pair.isPersonal() && isNumber(pair))) {
                return true;
            }
        }
        return false;
    }

    /// Seven digits that are no sum, or an address of mail.
    private boolean isNumber(Pair pair) {
        int digits = 0;
        int others = 0;
        boolean mail = false;
        boolean masked = false;
        for (int i = pair.start(); i < pair.end(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            others += c == '$' || c == ',' ? 1 : 0;
            mail |= c == '@' && i > pair.start();
            masked |= c == '*';
        }
        return !masked && (mail || (digits >= 7 && others == 0));
    }

    private boolean isObject(Line line) {
        int limit = Math.min(line.end(), line.start() + 8);
        for (int at = line.start(); at < limit; at++) {
            if (text.charAt(at) == '{') {
                return true;
            }
        }
        return false;
    }

    /// A row that needs no other beside it.
    boolean isRow(Line line) {
        if (line.cells().size() < 2) {
            return false;
        }
        if (logins.isCombo(line) || isTuple(line) || logins.isSavedLogin(line)) {
            return true;
        }
        if (line.findings().isEmpty() || !line.isTight(text) || isSentence(line)) {
            return false;
        }
        boolean reachable = line.findings().stream().allMatch(f -> REACHING.contains(f.type()));
        boolean two = line.kinds() >= 2 && line.holdsSure() && !reachable;
        boolean one =
                line.delimiter().isOfTables()
                        && line.findings().stream()
                                .anyMatch(f -> f.sure() && PRIVATE.contains(f.type()));
        boolean soft =
                line.kindsBesideNames() >= 2
                        && line.cells().size() >= 3
                        && mayBeRow(line)
                        && !reachable;
        return two
                || one
                || soft
                || (reachable
                        && line.kindsBesideNames() >= 2
                        && (line.delimiter().isOfTables()
                                || (line.delimiter() == Delimiter.SEMICOLON
                                        && line.cells().size() >= 3))
                        && !line.named());
    }

    /// A row among rows: it holds a datum, is tight, and has neither a contact nor a price in it.
    boolean isHalfRow(Line line) {
        boolean mail = line.findings().stream().allMatch(f -> f.type() == EMAIL);
        return !line.findings().isEmpty()
                && line.cells().size() >= 2
                && mayBeRow(line)
                && !(mail && line.delimiter().compareTo(Delimiter.SEMICOLON) > 0 && !isWhole(line));
    }

    private static boolean isInAddress(Line line, int at) {
        return line.findingsFrom(line.start(), at).stream()
                .anyMatch(f -> f.type() == ADDRESS && f.end() > at);
    }

    /// What the whole of a line is but for a bullet or a count before it; null where it is more than one datum or none.
    @Nullable VictimDataType wholeKind(Line line) {
        for (Finding finding : line.findings()) {
            boolean within = finding.start() >= line.start() && finding.end() <= line.end();
            if (!within) {
                continue;
            }
            String before = text.substring(line.start(), finding.start());
            String behind = text.substring(finding.end(), line.end());
            if (before.length() <= 6
                    && behind.length() <= 6
                    && before.codePoints().noneMatch(Character::isLetter)
                    && behind.codePoints().noneMatch(Character::isLetter)) {
                return finding.type();
            }
        }
        return null;
    }

    /// The datum fills its cell.
    private static boolean isWhole(Line line) {
        Finding first = line.findings().getFirst();
        return line.cells().stream()
                .anyMatch(cell -> cell.start() == first.start() && cell.end() == first.end());
    }

    /// Two or three words with a sign between and nothing else.
    boolean isLogin(Line line) {
        return mayBeRow(line) && logins.isLogin(line);
    }

    boolean mayBeRow(Line line) {
        return !line.named()
                && !line.figures()
                && line.delimiter() != Delimiter.NONE
                && line.isTight(text)
                && !isSentence(line);
    }

    /// Punctuation of sentences stands in it.
    boolean isSentence(Line line) {
        if (line.delimiter().isOfTables()) {
            return false;
        }
        for (int at = line.start() + 1; at < line.end(); at++) {
            char c = text.charAt(at);
            boolean last = at + 1 == line.end();
            boolean letter = Character.isLetter(text.charAt(at - 1));
            if (c == '。'
                    || ((c == '?' || c == '!') && letter && (last || text.charAt(at + 1) == ' '))) {
                return true;
            }
            boolean word =
                    at > line.start() + 2
                            && Character.isLetter(text.charAt(at - 1))
                            && Character.isLetter(text.charAt(at - 2))
                            && Character.isLetter(text.charAt(at - 3));
            if (c == '.'
                    && !isInAddress(line, at)
                    && word
                    && !last
                    && text.charAt(at + 1) == ' '
                    && line.delimiter() != Delimiter.SEMICOLON) {
                return true;
            }
        }
        return false;
    }

    /// A row of values as SQL writes it.
    private boolean isTuple(Line line) {
        int at = line.start();
        int open = text.indexOf('(', at);
        if (open < 0 || open >= line.end() || line.delimiter() != Delimiter.COMMA) {
            return false;
        }
        boolean head = open == at || text.substring(at, open).stripTrailing().endsWith("values");
        int quotes = 0;
        for (int i = open; i < line.end(); i++) {
            quotes += text.charAt(i) == '\'' ? 1 : 0;
        }
        return head && quotes >= 2;
    }

    /// Most cells name fields of a record.
    boolean isHeader(Line line) {
        if (line.cells().size() < 2 || line.delimiter() == Delimiter.COLON || line.figures()) {
            return false;
        }
        int named = 0;
        int filled = 0;
        for (Span cell : line.cells()) {
            Field field = words.fieldNamed(text, cell.start(), cell.end());
            named += field != null ? 1 : 0;
            filled += cell.length() > 0 ? 1 : 0;
            if (hasNumber(cell)) {
                return false;
            }
        }
        return named >= 2 && named * 2 >= filled;
    }

    /// Whether a column of a header is a person's datum.
    boolean namesPerson(Line header) {
        for (Span cell : header.cells()) {
            Field field = words.fieldNamed(text, cell.start(), cell.end());
            if (field != null && field.type() != null) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNumber(Span cell) {
        int digits = 0;
        for (int i = cell.start(); i < cell.end(); i++) {
            digits += Digits.isPlain(text.charAt(i)) ? 1 : 0;
        }
        return digits >= 3;
    }
}
