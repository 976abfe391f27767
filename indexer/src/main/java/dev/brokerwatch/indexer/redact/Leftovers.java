package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.redact.RecordWords.Field;
import dev.brokerwatch.indexer.text.Digits;
import dev.brokerwatch.indexer.text.Han;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is left of a cell when the numbers in it are known: names, addresses, passwords. Only what is known to be harmless
/// stays.
final class Leftovers {

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
                    "inactive",
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
                    "hk",
                    "or",
                    "and",
                    "и",
                    "x");

    private static final String EDGES = " \t,;|\"'()[]{}*-=:>.、`•/";

    private final RecordWords words;
    private final String text;

    Leftovers(RecordWords words, String text) {
        this.words = words;
        this.text = text;
    }

    /// Whether a row holds accounts, so that a word beside an address or a hash is what opens it.
    boolean isOfLogins(Line line) {
        boolean account =
                line.holds(VictimDataType.EMAIL)
                        || line.holds(VictimDataType.HASH)
                        || line.findings().isEmpty();
        return line.delimiter() == Delimiter.COLON || (account && line.cells().size() <= 4);
    }

    void read(int start, int end, boolean logins, List<Finding> out) {
        int from = start;
        while (from < end && EDGES.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int to = end;
        while (to > from && " \t,;|\"'".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        if (from < to && !isHarmless(from, to) && !isMasked(from, to)) {
            out.add(new Finding(typeOf(from, to, logins), from, to, true));
        }
    }

    /// Whether the writer has hidden it himself.
    boolean isMasked(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if ("*•█●".indexOf(text.charAt(i)) >= 0 && text.charAt(i) == text.charAt(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /// A name right before the first field of a record, from `start` on.
    Optional<Finding> nameAtHead(int start, int end) {
        int to = end;
        while (to > start && EDGES.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        boolean chinese = to > start && Han.isHan(text.charAt(to - 1));
        int from = to;
        while (from > start && to - from < 40 && isName(text.charAt(from - 1), chinese)) {
            from--;
        }
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        boolean name =
                chinese
                        ? to - from >= 2 && to - from <= 5
                        : to - from >= 4 && from == firstWord(start);
        return name && !isHarmless(from, to) && words.endOfCue(text, from) == from
                ? Optional.of(new Finding(VictimDataType.NAME, from, to, true))
                : Optional.empty();
    }

    private int firstWord(int start) {
        int at = start;
        while (at < text.length()
                && (EDGES.indexOf(text.charAt(at)) >= 0 || Digits.isPlain(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static boolean isName(char c, boolean chinese) {
        return chinese ? Han.isHan(c) || c == '·' : Character.isLetter(c) || c == ' ' || c == '.';
    }

    private boolean isHarmless(int start, int end) {
        String piece = text.substring(start, end);
        Field whole = words.fieldNamed(text, start, end);
        if (HARMLESS.contains(piece) || whole != null) {
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

    private VictimDataType typeOf(int start, int end, boolean logins) {
        int digits = 0;
        int han = 0;
        boolean blank = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            digits += Digits.isPlain(c) ? 1 : 0;
            han += Han.isHan(c) ? 1 : 0;
            blank |= c == ' ';
        }
        if (logins && !blank && han == 0) {
            return VictimDataType.PASSWORD;
        }
        if (digits > 0 && digits == end - start) {
            return VictimDataType.ID_NUMBER;
        }
        return digits > 0 || han > 6 ? VictimDataType.ADDRESS : VictimDataType.NAME;
    }
}
