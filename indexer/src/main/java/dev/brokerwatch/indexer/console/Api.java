package dev.brokerwatch.indexer.console;

import dev.brokerwatch.config.record.offer.ListingId;
import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.indexer.search.ListingSearch;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The HTTP API, in JSON. Errors are problem details (RFC 9457).
final class Api {

    private final ListingSearch search;

    Api(ListingSearch search) {
        this.search = search;
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

    void ask(ApiRoute route, Context request) {
        Map<String, String> parameters = new HashMap<>();
        request.queryParamMap().forEach((name, values) -> parameters.put(name, values.getFirst()));
        answer(route, parameters, request);
    }

    void order(ApiRoute route, Context request) {
        Map<String, String> parameters = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : bodyOf(request).properties()) {
            parameters.put(field.getKey(), field.getValue().asString(""));
        }
        answer(route, parameters, request);
    }

    private static JsonNode bodyOf(Context request) {
        try {
            return Json.MAPPER.readTree(request.bodyAsBytes());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the body is no JSON object", e);
        }
    }

    private static void answer(ApiRoute route, Map<String, String> parameters, Context request) {
        Object told = route.answer().apply(parameters);
        if (told == null) {
            Problem.answer(request, 404, "that is not known here");
        } else {
            answer(request, told);
        }
    }

    private static void answer(Context request, Object value) {
        request.contentType("application/json").result(Json.MAPPER.writeValueAsBytes(value));
    }
}
