package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.config.record.offer.VictimDataType;
import dev.brokerwatch.indexer.redact.RecordWords.Field;
import dev.brokerwatch.indexer.text.Han;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the fields and values of a line. A value ends where the next field begins, or at a bar, a semicolon, a tab, two
/// blanks or a slash between blanks. Linear in the length of the line.
final class Pairs {

    private static final int LONGEST_VALUE = 120;
    private static final int LONGEST_KEY = 24;

    private record Key(boolean known, @Nullable VictimDataType type, int start, int end) {}

    private final RecordWords words;
    private final String text;

    Pairs(RecordWords words, String text) {
        this.words = words;
        this.text = text;
    }

    List<Pair> read(int start, int end) {
        List<Key> keys = keys(start, end);
        List<Pair> pairs = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            int limit = i + 1 < keys.size() ? keys.get(i + 1).start() : end;
            Key key = keys.get(i);
            pairs.add(valueOf(key, limit));
        }
        return pairs;
    }

    private List<Key> keys(int start, int end) {
        List<Key> keys = new ArrayList<>();
        int cell = start;
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (isSeparator(at, end)) {
                cell = at + 1;
                at++;
                continue;
            }
            boolean first = isCellStart(cell, at);
            Key key = Character.isLetter(c) ? key(start, at, end, first) : null;
            if (key == null) {
                at++;
            } else {
                keys.add(key);
                at = key.end();
            }
        }
        return keys;
    }

    private @Nullable Key key(int start, int at, int end, boolean first) {
        boolean inWord = at > 0 && !Han.isHan(text.charAt(at)) && isKeyPart(text.charAt(at - 1));
        if (inWord) {
            return null;
        }
        Field field = words.fieldAt(text, at);
        if (field != null) {
            int sign = skipQuotes(field.end(), end);
            boolean tag =
                    at > 0 && text.charAt(at - 1) == '<' && sign < end && text.charAt(sign) == '>';
            if (tag || (sign < end && isSign(text.charAt(sign)))) {
                return new Key(true, field.type(), at, sign + 1);
            }
            boolean glued =
                    Han.isHan(text.charAt(field.end() - 1))
                            && field.end() < end
                            && isIdBegin(text.charAt(field.end()));
            if (glued && field.type() != null) {
                return new Key(true, field.type(), at, field.end());
            }
            boolean after = at > start && " ,、".indexOf(text.charAt(at - 1)) >= 0;
            boolean alone = first || (Han.isHan(text.charAt(at)) && after);
            boolean apart = alone && field.end() + 1 < end && text.charAt(field.end()) == ' ';
            return apart ? new Key(true, field.type(), at, field.end() + 1) : null;
        }
        return unknownKey(at, end);
    }

    /// A key of one word between quotes and a colon, or before an equals sign.
    private @Nullable Key unknownKey(int at, int end) {
        int to = at;
        while (to < end && to - at < LONGEST_KEY && isKeyPart(text.charAt(to))) {
            to++;
        }
        boolean quoted =
                at > 0 && text.charAt(at - 1) == '"' && to + 1 < end && text.charAt(to) == '"';
        boolean sign = quoted ? text.charAt(to + 1) == ':' : to < end && text.charAt(to) == '=';
        return sign && to > at ? new Key(false, null, at, quoted ? to + 2 : to + 1) : null;
    }

    private Pair valueOf(Key key, int limit) {
        int start = key.end();
        while (start < limit && " \"'=:".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < limit && end - start < LONGEST_VALUE && !endsValue(end, limit)) {
            end++;
        }
        while (end > start && " \t\"',;/|{}().-•".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Pair(key.start(), key.known(), key.type(), start, Math.max(start, end));
    }

    private boolean endsValue(int at, int limit) {
        char c = text.charAt(at);
        return isSeparator(at, limit)
                || (c == '"' && at + 1 < limit)
                || c == '。'
                || c == '<'
                || c == '}'
                || (c == '.' && endsSentence(at, limit));
    }

    /// Behind a number or a long word, not behind an abbreviation.
    private boolean endsSentence(int at, int limit) {
        if (at + 1 >= limit || text.charAt(at + 1) != ' ' || at < 4) {
            return false;
        }
        boolean word = true;
        for (int i = at - 4; i < at; i++) {
            word &= Character.isLetter(text.charAt(i));
        }
        return word || Character.isDigit(text.charAt(at - 1));
    }

    private boolean isSeparator(int at, int end) {
        char c = text.charAt(at);
        boolean nextBlank = at + 1 < end && text.charAt(at + 1) == ' ';
        return switch (c) {
            case '|', ';', '\t', '{', '}' -> true;
            case '/' -> nextBlank && at > 0 && text.charAt(at - 1) == ' ';
            case ' ' -> nextBlank;
            default -> false;
        };
    }

    private boolean isCellStart(int cell, int at) {
        if (at - cell >= 8) {
            return false;
        }
        for (int i = cell; i < at; i++) {
            if (" \"'-•*.)(0123456789".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private int skipQuotes(int at, int end) {
        int next = at;
        while (next < end && next - at < 3 && " \"'".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }

    private static boolean isIdBegin(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '+';
    }

    private static boolean isSign(char c) {
        return c == ':' || c == '=';
    }

    private static boolean isKeyPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
