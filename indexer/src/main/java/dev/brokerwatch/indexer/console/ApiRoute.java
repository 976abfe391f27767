package dev.brokerwatch.indexer.console;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Something that another part of the process tells or takes by this API, below `/api/v1`. It is behind the same login.
///
/// @param path such as `/status`
/// @param answer from the request's parameters (of a POST: the strings of its JSON object) to what is written as JSON;
///     null is answered with 404, an `IllegalArgumentException` with 400 and its message
public record ApiRoute(
        Method method, String path, Function<Map<String, String>, @Nullable Object> answer) {

    /// GET asks, POST orders.
    public enum Method {
        GET,
        POST
    }

    public static ApiRoute get(
            String path, Function<Map<String, String>, @Nullable Object> answer) {
        return new ApiRoute(Method.GET, path, answer);
    }

    public static ApiRoute post(
            String path, Function<Map<String, String>, @Nullable Object> answer) {
        return new ApiRoute(Method.POST, path, answer);
    }
}
