package dev.brokerwatch.indexer.console;

import io.javalin.http.Context;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Coming in and going out.
final class LoginPages {

    private static final Logger LOG = LoggerFactory.getLogger(LoginPages.class);

    private final Gate gate;
    private final Credentials credentials;
    private final LoginLimit limit;

    LoginPages(Gate gate, Credentials credentials, LoginLimit limit) {
        this.gate = gate;
        this.credentials = credentials;
        this.limit = limit;
    }

    void show(Context request) {
        show(request, 200, "");
    }

    void enter(Context request) {
        if (limit.isClosed()) {
            show(request, 429, "Too many wrong passwords: wait a while.");
        } else if (credentials.isPassword(field(request, "user"), field(request, "password"))) {
            limit.succeeded();
            LOG.info("{} logged in from {}", Credentials.ADMIN, request.ip());
            gate.admit(request);
            request.redirect("/");
        } else {
            limit.failed();
            LOG.warn("a login from {} failed", request.ip());
            show(request, 401, "That is not the user and password of this brokerwatch.");
        }
    }

    void leave(Context request) {
        gate.dismiss(request);
        request.redirect("/login");
    }

    private static void show(Context request, int status, String message) {
        request.status(status);
        Pages.render(request, "login.jte", Map.of("message", message));
    }

    private static String field(Context request, String name) {
        String value = request.formParam(name);
        return value == null ? "" : value;
    }
}
