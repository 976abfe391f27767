package dev.brokerwatch.indexer.redact;

import dev.brokerwatch.indexer.text.Span;
import java.util.ArrayList;
import java.util.List;

/// What stands between the cells of a row, in the order in which they are tried: a comma in a row that has bars belongs to
/// a cell.
enum Delimiter {
    DASHES,
    TAB,
    BAR,
    BRACKETS,
    MARK,
    SEMICOLON,
    COMMA,
    SLASH,
    HYPHEN,
    COLON,
    WIDE_BLANK,
    BLANK,
    TIGHT_SLASH,
    TIGHT_HYPHEN,
    NONE;

    private static final int MOST_CELLS = 64;
    private static final int LONGEST_RUN = 64;
    private static final Delimiter[] ALL = values();

    /// The first that stands in the piece.
    static Delimiter of(String text, int start, int end) {
        Delimiter best = NONE;
        int last = end;
        while (last > start && ";, )".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        for (int at = start + 1; at < last; at++) {
            char c = text.charAt(at);
            boolean letter = (c >= '0' && c <= '9') || (c >= 'a' && "|~、→➡".indexOf(c) < 0);
            Delimiter here = letter ? NONE : at(text, at, end);
            best = here.compareTo(best) < 0 ? here : best;
        }
        return best;
    }

    private static Delimiter at(String text, int at, int end) {
        for (Delimiter delimiter : ALL) {
            if (delimiter.endAt(text, at, end) > at) {
                return delimiter;
            }
        }
        return NONE;
    }

    /// Whether it is hardly ever written in prose.
    boolean isOfTables() {
        return compareTo(SEMICOLON) < 0;
    }

    /// The cells between the delimiters; what lies behind the sixty-fourth is one more cell.
    List<Span> split(String text, int start, int end) {
        List<Span> cells = new ArrayList<>();
        int from = start;
        int at = start;
        while (at < end && cells.size() < MOST_CELLS) {
            int behind = endAt(text, at, end);
            if (behind > at) {
                cells.add(trimmed(text, from, at));
                from = behind;
                at = behind;
            } else {
                at++;
            }
        }
        cells.add(trimmed(text, from, end));
        return cells;
    }

    /// Where the delimiter at `at` ends, or `at` where none stands.
    private int endAt(String text, int at, int end) {
        char c = text.charAt(at);
        return switch (this) {
            case DASHES -> c == '-' ? atLeastTwo(text, at, end, '-') : at;
            case TAB -> c == '\t' ? at + 1 : at;
            case BAR -> c == '|' ? at + 1 : at;
            case BRACKETS -> c == ']' ? brackets(text, at, end) : at;
            case MARK -> mark(text, at, end);
            case SEMICOLON -> c == ';' ? at + 1 : at;
            case COMMA -> (c == ',' && !isInNumber(text, at, end)) || c == '、' ? at + 1 : at;
            case SLASH -> c == '/' && isBlank(text, at - 1) && isBlank(text, at + 1) ? at + 1 : at;
            case HYPHEN -> c == '-' && isBlank(text, at - 1) && isBlank(text, at + 1) ? at + 1 : at;
            case COLON -> c == ':' && !text.startsWith("//", at + 1) && at + 1 < end ? at + 1 : at;
            case WIDE_BLANK -> c == ' ' ? atLeastTwo(text, at, end, ' ') : at;
            case BLANK -> c == ' ' ? at + 1 : at;
            case TIGHT_SLASH -> c == '/' && !isInNumber(text, at, end) ? at + 1 : at;
            case TIGHT_HYPHEN -> c == '-' && !isInNumber(text, at, end) ? at + 1 : at;
            case NONE -> at;
        };
    }

    /// Between digits, three of which follow: `58,000`; in dates and codes too where it is no comma.
    private static boolean isInNumber(String text, int at, int end) {
        int next = at + 1;
        while (next < end && text.charAt(next) >= '0' && text.charAt(next) <= '9') {
            next++;
        }
        boolean before = at > 0 && text.charAt(at - 1) >= '0' && text.charAt(at - 1) <= '9';
        return before && (next == at + 4 || (text.charAt(at) != ',' && next > at + 1));
    }

    private static int brackets(String text, int at, int end) {
        int next = at + 1;
        while (next < end && text.charAt(next) == ' ') {
            next++;
        }
        return next < end && text.charAt(next) == '[' ? next + 1 : at;
    }

    /// A tilde or an arrow.
    private static int mark(String text, int at, int end) {
        char c = text.charAt(at);
        if (c == '~' || c == '→' || c == '➡') {
            return at + 1;
        }
        boolean arrow =
                (c == '>' || c == '-' || c == '=') && at + 1 < end && text.charAt(at + 1) == '>';
        return arrow ? at + 2 : at;
    }

    private static boolean isBlank(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) == ' ';
    }

    private static int atLeastTwo(String text, int at, int end, char c) {
        int next = at;
        while (next < end && next - at < LONGEST_RUN && text.charAt(next) == c) {
            next++;
        }
        return next >= at + 2 ? next : at;
    }

    private static Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isEdge(text.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean isEdge(char c) {
        return " \"'\t`()[]".indexOf(c) >= 0;
    }
}
