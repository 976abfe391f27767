package dev.brokerwatch.config.ops;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Something that a service which runs alone tells about itself, as JSON, beside its metrics and health.
///
/// @param path such as `/api/v1/status`
/// @param answer from the request's parameters to what is written; null is answered with 404, an
///     `IllegalArgumentException` with 400 and its message. Called by any thread.
public record Question(String path, Function<Map<String, String>, @Nullable Object> answer) {}
