package dev.brokerwatch.config.ops;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `/metrics`, `/health/live` and `/health/ready` answer, for whichever server mounts them. Thread-safe.
public record OpsRoutes(Meters meters, Health health) {

    /// An answer to be sent.
    public record Answer(int status, String contentType, String body) {}

    /// The answer for a path, or null when it is none of the three.
    public @Nullable Answer answer(String path) {
        return switch (path) {
            case "/metrics" ->
                    new Answer(200, "text/plain; version=0.0.4; charset=utf-8", meters.scrape());
            case "/health/live" -> health(health.notLive());
            case "/health/ready" -> health(health.notReady());
            default -> null;
        };
    }

    private static Answer health(Map<String, String> failures) {
        if (failures.isEmpty()) {
            return new Answer(200, "text/plain; charset=utf-8", "ok\n");
        }
        StringBuilder body = new StringBuilder();
        failures.forEach(
                (name, reason) -> body.append(name).append(": ").append(reason).append('\n'));
        return new Answer(503, "text/plain; charset=utf-8", body.toString());
    }
}
