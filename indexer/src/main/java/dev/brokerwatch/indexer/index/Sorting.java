package dev.brokerwatch.indexer.index;

import dev.brokerwatch.indexer.query.Order;
import dev.brokerwatch.indexer.query.QueryField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.jspecify.annotations.Nullable;

/// Orders as Lucene's sorts, and the place after a hit as a cursor. Ties are settled by the listings' ids, so that an
/// order is total and pages neither overlap nor leave gaps.
final class Sorting {

    private static final SortField BY_ID = new SortField(Fields.KEY, SortField.Type.LONG);

    private Sorting() {}

    static Sort of(Order order) {
        boolean descending = order.descending();
        return switch (order.by()) {
            case RELEVANCE ->
                    new Sort(
                            new SortField(null, SortField.Type.SCORE, !descending),
                            times(QueryField.LAST_SEEN, true),
                            BY_ID);
            case LAST_SEEN -> new Sort(times(QueryField.LAST_SEEN, descending), BY_ID);
            case FIRST_SEEN -> new Sort(times(QueryField.FIRST_SEEN, descending), BY_ID);
            case PUBLISHED -> new Sort(times(QueryField.PUBLISHED, descending), BY_ID);
            case VOLUME -> new Sort(numbers(Fields.SORT_VOLUME, descending), BY_ID);
            case PRICE -> new Sort(numbers(Fields.SORT_PRICE, descending), BY_ID);
            case UNIT_PRICE -> new Sort(numbers(Fields.SORT_UNIT_PRICE, descending), BY_ID);
            case CONFIDENCE ->
                    new Sort(numbers(Fields.of(QueryField.CONFIDENCE), descending), BY_ID);
        };
    }

    private static SortField times(QueryField field, boolean descending) {
        return new SortedNumericSortField(
                Fields.of(field),
                SortField.Type.LONG,
                descending,
                SortedNumericSelector.Type.MIN,
                descending ? Long.MIN_VALUE : Long.MAX_VALUE);
    }

    private static SortField numbers(String field, boolean descending) {
        return new SortedNumericSortField(
                field,
                SortField.Type.DOUBLE,
                descending,
                SortedNumericSelector.Type.MIN,
                descending ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }

    static String cursorAfter(Order order, FieldDoc last) {
        StringBuilder text = new StringBuilder(order.toString());
        for (Object value : last.fields) {
            text.append(' ').append(value);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /// Throws `IllegalArgumentException` on what is no cursor of this order.
    static FieldDoc read(Order order, String cursor) {
        try {
            byte[] text = Base64.getUrlDecoder().decode(cursor);
            List<String> parts =
                    List.of(new String(text, StandardCharsets.US_ASCII).split(" ", -1));
            SortField[] sort = of(order).getSort();
            if (parts.size() == sort.length + 1 && parts.getFirst().equals(order.toString())) {
                List<Object> values = new ArrayList<>();
                for (int i = 0; i < sort.length; i++) {
                    values.add(value(sort[i], parts.get(i + 1)));
                }
                return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values.toArray());
            }
        } catch (IllegalArgumentException e) {
            throw foreign(order, e);
        }
        throw foreign(order, null);
    }

    private static IllegalArgumentException foreign(Order order, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "the cursor is of no search ordered by " + order + "; start again without one",
                cause);
    }

    private static Object value(SortField field, String text) {
        SortField.Type type =
                field instanceof SortedNumericSortField numeric
                        ? numeric.getNumericType()
                        : field.getType();
        return switch (type) {
            case SCORE -> Float.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case LONG -> Long.valueOf(text);
            default -> throw new IllegalStateException("no order sorts by " + type);
        };
    }
}
