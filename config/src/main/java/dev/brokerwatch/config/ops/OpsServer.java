package dev.brokerwatch.config.ops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.brokerwatch.config.service.Service;
import dev.brokerwatch.config.service.ServiceException;
import dev.brokerwatch.config.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Metrics and health of a service that runs alone, and what else it tells about itself, on a port of loopback. Errors are
/// problem details (RFC 9457).
public final class OpsServer implements Service {

    private final OpsRoutes routes;
    private final Map<String, Question> questions;
    private final int port;
    private @Nullable HttpServer server;

    /// @param port 0 takes any free one
    public OpsServer(OpsRoutes routes, List<Question> questions, int port) {
        this.routes = routes;
        this.questions =
                questions.stream()
                        .collect(Collectors.toUnmodifiableMap(Question::path, Function.identity()));
        this.port = port;
    }

    @Override
    public String name() {
        return "metrics and health";
    }

    @Override
    public void start() {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            HttpServer created = HttpServer.create(address, 16);
            created.createContext("/", this::answer);
            created.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            created.start();
            server = created;
        } catch (IOException e) {
            throw new ServiceException(
                    "port "
                            + port
                            + " on 127.0.0.1 is taken: stop what listens there, or choose another with --port",
                    e);
        }
    }

    /// The port it listens on. Throws `IllegalStateException` before the start.
    public int port() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI asked = exchange.getRequestURI();
            Question question = questions.get(asked.getPath());
            OpsRoutes.Answer answer =
                    question == null
                            ? routes.answer(asked.getPath())
                            : told(question, parameters(asked.getRawQuery()));
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static OpsRoutes.Answer told(Question question, Map<String, String> parameters) {
        try {
            Object told = question.answer().apply(parameters);
            return told == null
                    ? problem(404, "that is not known here")
                    : json(200, "application/json", told);
        } catch (IllegalArgumentException e) {
            return problem(400, String.valueOf(e.getMessage()));
        }
    }

    private static OpsRoutes.Answer problem(int status, String detail) {
        return json(status, "application/problem+json", Map.of("status", status, "detail", detail));
    }

    private static OpsRoutes.Answer json(int status, String type, Object body) {
        return new OpsRoutes.Answer(status, type, Json.MAPPER.writeValueAsString(body));
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.put(
                            pair.substring(0, equals),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        }
        return parameters;
    }
}
