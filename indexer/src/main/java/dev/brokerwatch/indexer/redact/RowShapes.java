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
import static dev.brokerwatch.config.record.offer.VictimDataType.USERNAME;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.redact.RecordWords.Field;
import dev.brokerwatch.indexer.text.Digits;
import dev.brokerwatch.indexer.text.Span;
import java.util.Set;

/// What a line alone says of itself: a row of a sample, a record of fields, a header, or what may be a row among rows.
final class RowShapes {

    /// Hardly anybody writes such a datum of his own into an offer.
    static final Set<VictimDataType> PRIVATE = Set.of(ID_NUMBER, BANK_CARD, PASSPORT, HASH);

    private static final Set<VictimDataType> OF_RECORDS =
            Set.of(ID_NUMBER, BANK_CARD, PASSPORT, HASH, ADDRESS, BIRTH_DATE, PASSWORD, NAME, IP);

    private final RecordWords words;
    private final String text;

    RowShapes(RecordWords words, String text) {
        this.words = words;
        this.text = text;
    }

    /// Fields with values that lead to a person, and a value among them that reads so. A name and a telephone number alone
    /// may be the writer's card.
    boolean isRecord(Line line) {
        if (line.pairs().size() < 2 || !(hasDatum(line) || isAccount(line))) {
            return false;
        }
        boolean telling =
                line.pairs().stream()
                        .anyMatch(pair -> pair.type() != null && OF_RECORDS.contains(pair.type()));
        boolean closed =
                line.findings().stream().anyMatch(f -> f.sure() && PRIVATE.contains(f.type()));
        boolean more = !line.named() || line.personalFields() >= 3 || closed;
        return (telling && line.personalFields() >= 2 && more) || isObject(line) || isAccount(line);
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

    /// A name and what opens its account.
    private boolean isAccount(Line line) {
        boolean password = false;
        boolean user = false;
        for (Pair pair : line.pairs()) {
            boolean filled =
                    pair.end() > pair.start() + 2
                            && isTold(pair)
                            && !Figures.stand(text, pair.start(), pair.end());
            password |= filled && pair.type() == PASSWORD;
            user |= filled && (pair.type() == USERNAME || pair.type() == EMAIL);
        }
        return password && user;
    }

    /// Whether a value holds what reads as a datum.
    private boolean hasDatum(Line line) {
        for (Pair pair : line.pairs()) {
            boolean found = !line.findingsFrom(pair.start(), pair.end()).isEmpty();
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
        if (isCombo(line) || isTuple(line) || isSavedLogin(line)) {
            return true;
        }
        if (line.findings().isEmpty() || !line.isTight(text) || isSentence(line)) {
            return false;
        }
        boolean reachable =
                line.findings().stream().allMatch(f -> f.type() == PHONE || f.type() == EMAIL);
        boolean two = line.kinds() >= 2 && line.holdsSure() && !reachable;
        boolean one =
                line.delimiter().isOfTables()
                        && line.findings().stream()
                                .anyMatch(f -> f.sure() && PRIVATE.contains(f.type()));
        boolean soft =
                line.kinds() >= 2 && line.cells().size() >= 3 && mayBeRow(line) && !reachable;
        return two
                || one
                || soft
                || (reachable
                        && line.kinds() >= 2
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

    /// The datum fills its cell.
    private static boolean isWhole(Line line) {
        Finding first = line.findings().getFirst();
        return line.cells().stream()
                .anyMatch(cell -> cell.start() == first.start() && cell.end() == first.end());
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
                    && word
                    && !last
                    && text.charAt(at + 1) == ' '
                    && line.delimiter() != Delimiter.SEMICOLON) {
                return true;
            }
        }
        return false;
    }

    /// A link and, behind it, a name and what opens its account.
    private boolean isSavedLogin(Line line) {
        return line.cells().size() == 3
                && text.startsWith("http", line.start())
                && line.cells().stream().allMatch(cell -> cell.length() > 2 && isWord(cell));
    }

    /// Two or three words with dashes, a bar or a colon between and nothing else: a name and what opens its account.
    boolean isLogin(Line line) {
        boolean few = line.cells().size() >= 2 && line.cells().size() <= 4;
        boolean sign =
                line.delimiter() == Delimiter.DASHES
                        || line.delimiter() == Delimiter.BAR
                        || line.delimiter() == Delimiter.SLASH
                        || line.delimiter() == Delimiter.HYPHEN
                        || line.delimiter() == Delimiter.COLON;
        return few
                && sign
                && mayBeRow(line)
                && line.cells().stream().allMatch(cell -> cell.length() > 2 && isWord(cell));
    }

    /// Whether a sign stands before the value, which is one word.
    private boolean isTold(Pair pair) {
        int before = pair.start() - 1;
        while (before > 0 && " \"'".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        boolean sign = before > 0 && (text.charAt(before) == ':' || text.charAt(before) == '=');
        return sign && isWord(new Span(pair.start(), pair.end()));
    }

    /// Two such lines below each other are accounts: their words are no prices.
    boolean isAccount(Line line, Line next) {
        if (!isLogin(line) || !isLogin(next)) {
            return false;
        }
        return line.delimiter() == Delimiter.DASHES
                || (isPassword(line.cells().getLast()) && isPassword(next.cells().getLast()));
    }

    private boolean isPassword(Span cell) {
        boolean digit = false;
        boolean letter = false;
        for (int i = cell.start(); i < cell.end(); i++) {
            digit |= Digits.isPlain(text.charAt(i));
            letter |= Character.isLetter(text.charAt(i));
        }
        return digit && letter && cell.length() >= 6;
    }

    private boolean isWord(Span cell) {
        for (int i = cell.start(); i < cell.end(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /// An address and, right behind it, what opens its mailbox.
    private boolean isCombo(Line line) {
        if (line.named()) {
            return false;
        }
        for (Finding finding : line.findings()) {
            int end = finding.end();
            if (finding.type() == EMAIL
                    && end + 1 < line.end()
                    && ":;|".indexOf(text.charAt(end)) >= 0
                    && text.charAt(end + 1) > ' ') {
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

    private boolean hasNumber(Span cell) {
        int digits = 0;
        for (int i = cell.start(); i < cell.end(); i++) {
            digits += Digits.isPlain(text.charAt(i)) ? 1 : 0;
        }
        return digits >= 3;
    }
}
