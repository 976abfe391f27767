package dev.brokerwatch.config.ops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.brokerwatch.config.service.Service;
import dev.brokerwatch.config.service.ServiceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Metrics and health of a service that runs alone, on a port of loopback.
public final class OpsServer implements Service {

    private final OpsRoutes routes;
    private final int port;
    private @Nullable HttpServer server;

    /// @param port 0 takes any free one
    public OpsServer(OpsRoutes routes, int port) {
        this.routes = routes;
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
            OpsRoutes.Answer answer = routes.answer(exchange.getRequestURI().getPath());
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
}
