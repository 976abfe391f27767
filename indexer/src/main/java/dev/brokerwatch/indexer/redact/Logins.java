package dev.brokerwatch.indexer.redact;

import static dev.brokerwatch.config.record.offer.VictimDataType.EMAIL;
import static dev.brokerwatch.config.record.offer.VictimDataType.PASSWORD;
import static dev.brokerwatch.config.record.offer.VictimDataType.USERNAME;

import dev.brokerwatch.indexer.text.Digits;
import dev.brokerwatch.indexer.text.Span;
import java.util.EnumSet;
import java.util.Set;

/// Lines that hold what opens an account, with the account's name: `user:word`, `link user word`, `login=… password=…`.
final class Logins {

    private static final Set<Delimiter> SIGNS =
            EnumSet.of(
                    Delimiter.DASHES,
                    Delimiter.BAR,
                    Delimiter.MARK,
                    Delimiter.SLASH,
                    Delimiter.HYPHEN,
                    Delimiter.COLON);

    private final String text;

    Logins(String text) {
        this.text = text;
    }

    /// A name and what opens its account, as fields.
    boolean isRecord(Line line) {
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

    /// A link and, behind it, a name and what opens its account.
    boolean isSavedLogin(Line line) {
        return line.cells().size() == 3
                && text.startsWith("http", line.start())
                && line.cells().stream().allMatch(cell -> cell.length() > 2 && isWord(cell));
    }

    /// Two or three words with dashes, a bar or a colon between and nothing else: a name and what opens its account.
    boolean isLogin(Line line) {
        boolean few = line.cells().size() >= 2 && line.cells().size() <= 4;
        return few
                && SIGNS.contains(line.delimiter())
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
                || line.delimiter() == Delimiter.MARK
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
    boolean isCombo(Line line) {
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
}
