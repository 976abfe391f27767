package dev.brokerwatch.indexer.query;

import dev.brokerwatch.indexer.query.QueryField.Form;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads what stands behind a field's colon.
final class ValueReader {

    private final Instant now;

    ValueReader(Instant now) {
        this.now = now;
    }

    ListingQuery read(QueryField field, QueryScanner scanner) {
        int start = scanner.position();
        if (scanner.take('[')) {
            return range(field, true, scanner, start);
        }
        if (scanner.take('{')) {
            return range(field, false, scanner, start);
        }
        if (scanner.take('>')) {
            boolean with = scanner.take('=');
            return between(field, scanner.takeText(), with, "*", true, start);
        }
        if (scanner.take('<')) {
            boolean with = scanner.take('=');
            return between(field, "*", true, scanner.takeText(), with, start);
        }
        if (scanner.atQuote()) {
            return single(field, scanner.takeText(), start);
        }
        return bare(field, scanner.takeText(), start);
    }

    private ListingQuery bare(QueryField field, String value, int start) {
        if (value.equals("*")) {
            return new ListingQuery.Present(field);
        }
        if (value.endsWith("*") && field.form() == Form.NAME) {
            return new ListingQuery.StartsWith(field, value.substring(0, value.length() - 1));
        }
        return single(field, value, start);
    }

    private ListingQuery single(QueryField field, String value, int start) {
        return switch (field.form()) {
            case TEXT -> new ListingQuery.Words(field, value);
            case NAME -> new ListingQuery.Exactly(field, value);
            case WORD -> new ListingQuery.Exactly(field, word(field, value, start));
            case NUMBER -> {
                double number = number(field, value, start);
                yield new ListingQuery.Numbers(field, number, true, number, true);
            }
            case TIME -> {
                Period period = period(field, value, start);
                yield new ListingQuery.Times(field, period.start(), period.end());
            }
        };
    }

    private ListingQuery range(QueryField field, boolean withLow, QueryScanner scanner, int start) {
        String low = scanner.takeBound();
        if (!scanner.takeKeyword("TO")) {
            throw scanner.error("TO was expected, as in [1000 TO *]");
        }
        String high = scanner.takeBound();
        scanner.skipBlanks();
        boolean withHigh = scanner.take(']');
        if (!withHigh && !scanner.take('}')) {
            throw scanner.error("a ']' or '}' was expected to close the range");
        }
        return between(field, low, withLow, high, withHigh, start);
    }

    private ListingQuery between(
            QueryField field,
            String low,
            boolean withLow,
            String high,
            boolean withHigh,
            int start) {
        return switch (field.form()) {
            case NUMBER -> {
                double from =
                        low.equals("*") ? Double.NEGATIVE_INFINITY : number(field, low, start);
                double to =
                        high.equals("*") ? Double.POSITIVE_INFINITY : number(field, high, start);
                yield new ListingQuery.Numbers(field, from, withLow, to, withHigh);
            }
            case TIME -> times(field, low, withLow, high, withHigh, start);
            case WORD, NAME, TEXT ->
                    throw new QueryException(
                            start, field.label() + " has no order, so no range can be asked of it");
        };
    }

    private ListingQuery times(
            QueryField field,
            String low,
            boolean withLow,
            String high,
            boolean withHigh,
            int start) {
        Period from = low.equals("*") ? null : period(field, low, start);
        Period to = high.equals("*") ? null : period(field, high, start);
        return new ListingQuery.Times(field, edge(from, !withLow), edge(to, withHigh));
    }

    private static @Nullable Instant edge(@Nullable Period period, boolean end) {
        if (period == null) {
            return null;
        }
        return end ? period.end() : period.start();
    }

    private Period period(QueryField field, String typed, int start) {
        return Period.parse(typed, now)
                .orElseThrow(() ->
                        new QueryException(
                                start,
                                "\""
                                        + typed
                                        + "\" is no time for "
                                        + field.label()
                                        + "; write 2026, 2026-01, 2026-01-05, now-7d or"
                                        + " 2026-01-05T10:00:00Z"));
    }

    private static double number(QueryField field, String typed, int start) {
        return Numerals.parse(typed)
                .orElseThrow(() ->
                        new QueryException(
                                start,
                                "\""
                                        + typed
                                        + "\" is no number for "
                                        + field.label()
                                        + "; write 100000, 0.5, 100k or 10万"));
    }

    private static String word(QueryField field, String typed, int start) {
        List<String> words = field.words();
        for (String word : words) {
            if (word.equalsIgnoreCase(typed)) {
                return word;
            }
        }
        String nearest =
                Nearest.to(typed.toLowerCase(Locale.ROOT), words)
                        .map(word -> " (did you mean " + word + "?)")
                        .orElse("");
        throw new QueryException(
                start,
                "\""
                        + typed
                        + "\" is no "
                        + field.label()
                        + nearest
                        + ". Known are "
                        + String.join(", ", words));
    }
}
