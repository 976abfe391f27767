package dev.brokerwatch.indexer.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Walks over the characters of a query.
final class QueryScanner {

    private final String query;
    private int position;

    QueryScanner(String query) {
        this.query = query;
    }

    int position() {
        return position;
    }

    boolean atEnd() {
        return position >= query.length();
    }

    /// Whether something stands here that can begin a clause.
    boolean atClause() {
        return !atEnd() && query.charAt(position) != ')' && !atKeyword("OR") && !atKeyword("AND");
    }

    void skipBlanks() {
        while (!atEnd() && isBlank(query.charAt(position))) {
            position++;
        }
    }

    boolean take(char wanted) {
        if (atEnd() || query.charAt(position) != wanted) {
            return false;
        }
        position++;
        return true;
    }

    boolean takeKeyword(String keyword) {
        skipBlanks();
        if (!atKeyword(keyword)) {
            return false;
        }
        position += keyword.length();
        skipBlanks();
        return true;
    }

    private boolean atKeyword(String keyword) {
        int end = position + keyword.length();
        return query.startsWith(keyword, position)
                && (end == query.length()
                        || isBlank(query.charAt(end))
                        || query.charAt(end) == '('
                        || query.charAt(end) == ')');
    }

    /// A name directly followed by a colon, which is taken too.
    Optional<String> takeName(Pattern form) {
        Matcher matcher = form.matcher(query).region(position, query.length());
        if (!matcher.lookingAt()
                || matcher.end() == query.length()
                || query.charAt(matcher.end()) != ':') {
            return Optional.empty();
        }
        position = matcher.end() + 1;
        return Optional.of(matcher.group());
    }

    boolean atQuote() {
        return !atEnd() && query.charAt(position) == '"';
    }

    /// Words in quotes, or everything up to a blank or a bracket.
    String takeText() {
        return atQuote() ? takeQuoted() : takeBare();
    }

    /// `\"` and `\\` stand for the quote and the backslash.
    private String takeQuoted() {
        int opened = position++;
        StringBuilder text = new StringBuilder();
        while (!atEnd()) {
            char c = query.charAt(position++);
            if (c == '"') {
                return text.toString();
            }
            text.append(c == '\\' && !atEnd() ? query.charAt(position++) : c);
        }
        throw new QueryException(opened, "this quotation is never closed; add a '\"'");
    }

    private String takeBare() {
        int start = position;
        while (!atEnd() && !endsWord(query.charAt(position))) {
            position++;
        }
        if (start == position) {
            throw error("a value was expected");
        }
        return query.substring(start, position);
    }

    /// One side of a range: up to a blank or the closing bracket, or in quotes.
    String takeBound() {
        skipBlanks();
        if (atQuote()) {
            return takeQuoted();
        }
        int start = position;
        while (!atEnd()
                && !isBlank(query.charAt(position))
                && !closesRange(query.charAt(position))) {
            position++;
        }
        if (start == position) {
            throw error("one side of a range was expected: a value, or '*' for none");
        }
        return query.substring(start, position);
    }

    QueryException error(String message) {
        return new QueryException(position, message);
    }

    private static boolean closesRange(char c) {
        return c == ']' || c == '}';
    }

    private static boolean endsWord(char c) {
        return isBlank(c) || c == '(' || c == ')' || c == '"';
    }

    /// The ideographic space too: it is what an input method for Chinese types.
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
