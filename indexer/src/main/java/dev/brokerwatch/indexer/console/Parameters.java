package dev.brokerwatch.indexer.console;

import dev.brokerwatch.indexer.query.Facet;
import dev.brokerwatch.indexer.query.Order;
import dev.brokerwatch.indexer.search.SearchRequest;
import io.javalin.http.Context;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/// What a request asks for, from its query. Throws `IllegalArgumentException` that names the parameter.
final class Parameters {

    private static final int USUAL_LIMIT = 20;

    private Parameters() {}

    static SearchRequest searchRequest(Context request) {
        String sort = request.queryParam("sort");
        return new SearchRequest(
                text(request, "q"),
                sort == null || sort.isBlank() ? Order.RELEVANCE : Order.parse(sort),
                number(request, "limit", USUAL_LIMIT),
                number(request, "offset", 0),
                blankToNull(request.queryParam("cursor")),
                EnumSet.allOf(Facet.class));
    }

    static String text(Context request, String name) {
        String value = request.queryParam(name);
        return value == null ? "" : value;
    }

    private static int number(Context request, String name, int otherwise) {
        String value = blankToNull(request.queryParam(name));
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is a whole number", e);
        }
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
