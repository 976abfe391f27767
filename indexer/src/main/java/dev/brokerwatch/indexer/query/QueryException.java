package dev.brokerwatch.indexer.query;

/// A query that cannot be read. The message says where it went wrong, what was expected, and how to mend it.
public final class QueryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;

    QueryException(int position, String message) {
        super("at character " + (position + 1) + ": " + message);
        this.position = position;
    }

    /// Where in the query, counted from 0 in UTF-16 units.
    public int position() {
        return position;
    }
}
