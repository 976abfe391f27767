package dev.brokerwatch.indexer.console;

import dev.brokerwatch.config.wire.Json;
import io.javalin.http.Context;

/// Problem details (RFC 9457): what the API answers instead of a result. `detail` is for people.
record Problem(int status, String title, String detail) {

    static void answer(Context request, int status, String detail) {
        Problem problem = new Problem(status, titleOf(status), detail);
        request.status(status)
                .contentType("application/problem+json")
                .result(Json.MAPPER.writeValueAsBytes(problem));
    }

    private static String titleOf(int status) {
        return switch (status) {
            case 400 -> "Not a request that can be answered";
            case 401 -> "Who is asking?";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            default -> "Something failed";
        };
    }
}
