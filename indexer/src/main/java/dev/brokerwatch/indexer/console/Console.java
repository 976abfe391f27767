package dev.brokerwatch.indexer.console;

import dev.brokerwatch.config.ops.OpsRoutes;
import dev.brokerwatch.config.service.Service;
import dev.brokerwatch.config.service.ServiceException;
import dev.brokerwatch.indexer.search.ListingSearch;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The console, the API, metrics and health on one port of loopback.
public final class Console implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final String LOOPBACK = "127.0.0.1";

    private final int port;
    private final OpsRoutes ops;
    private final Gate gate;
    private final LoginPages login;
    private final SearchPages pages;
    private final Api api;
    private final List<ApiRoute> more;
    private @Nullable Javalin server;

    /// @param port 0 takes any free one
    /// @param more what other parts of the process tell by the API
    public Console(
            int port,
            ListingSearch search,
            List<ApiRoute> more,
            OpsRoutes ops,
            Credentials credentials,
            InstantSource clock) {
        this.port = port;
        this.ops = ops;
        this.gate = new Gate(credentials, new Sessions(clock, new SecureRandom()));
        this.login = new LoginPages(gate, credentials, new LoginLimit(clock));
        this.pages = new SearchPages(search);
        this.api = new Api(search);
        this.more = List.copyOf(more);
    }

    @Override
    public String name() {
        return "console";
    }

    @Override
    public void start() {
        try {
            server = Javalin.create(this::configure).start(LOOPBACK, port);
        } catch (JavalinBindException e) {
            throw new ServiceException(
                    "port "
                            + port
                            + " on "
                            + LOOPBACK
                            + " is taken: stop what listens there, or choose another with --port",
                    e);
        }
    }

    /// The port it listens on. Throws `IllegalStateException` before the start.
    public int port() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server.port();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = 64 * 1024L;
        config.routes.before(gate::check);
        config.routes.get("/metrics", this::answerOps);
        config.routes.get("/health/live", this::answerOps);
        config.routes.get("/health/ready", this::answerOps);
        config.routes.get("/style.css", StyleSheet::send);
        config.routes.get("/login", login::show);
        config.routes.post("/login", login::enter);
        config.routes.post("/logout", login::leave);
        config.routes.get("/", pages::search);
        config.routes.get("/listings/{id}", pages::listing);
        config.routes.get("/api/v1/listings", api::search);
        config.routes.get("/api/v1/listings/{id}", api::listing);
        more.forEach(route -> mount(config, route));
        config.routes.exception(IllegalArgumentException.class, Console::answerBadRequest);
        config.routes.exception(Exception.class, Console::answerFailure);
    }

    private void mount(JavalinConfig config, ApiRoute route) {
        String path = "/api/v1" + route.path();
        switch (route.method()) {
            case GET -> config.routes.get(path, request -> api.ask(route, request));
            case POST -> config.routes.post(path, request -> api.order(route, request));
        }
    }

    private void answerOps(Context request) {
        OpsRoutes.Answer answer = ops.answer(request.path());
        if (answer == null) {
            Problem.answer(request, 404, "there is nothing at " + request.path());
            return;
        }
        request.status(answer.status()).contentType(answer.contentType()).result(answer.body());
    }

    private static void answerBadRequest(IllegalArgumentException e, Context request) {
        Problem.answer(
                request,
                400,
                e.getMessage() == null ? "not a request that can be answered" : e.getMessage());
    }

    private static void answerFailure(Exception e, Context request) {
        LOG.error("a request failed", e);
        Problem.answer(request, 500, "brokerwatch failed to answer; its log says why");
    }
}
