package dev.brokerwatch.indexer.console;

import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.indexer.search.ListingSearch;
import io.javalin.http.Context;
import java.util.function.Supplier;

/// The HTTP API, in JSON. Errors are problem details (RFC 9457).
final class Api {

    private final ListingSearch search;
    private final Supplier<?> status;

    Api(ListingSearch search, Supplier<?> status) {
        this.search = search;
        this.status = status;
    }

    /// `GET /api/v1/listings?q=&sort=&limit=&offset=&cursor=`.
    void search(Context request) {
        answer(request, search.search(Parameters.searchRequest(request)));
    }

    void listing(Context request) {
        ListingId id = new ListingId(request.pathParam("id"));
        search.byId(id)
                .ifPresentOrElse(
                        listing -> answer(request, listing),
                        () -> Problem.answer(request, 404, "there is no listing " + id));
    }

    void status(Context request) {
        answer(request, status.get());
    }

    private static void answer(Context request, Object value) {
        request.contentType("application/json").result(Json.MAPPER.writeValueAsBytes(value));
    }
}
