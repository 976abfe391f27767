package dev.brokerwatch.indexer.console;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Lets in who may come in: pages want a session, the API a session or a token, metrics and health nothing where they
/// are asked from this machine. Answers of every kind get the headers that keep a browser from doing harm.
final class Gate {

    private static final String COOKIE = "brokerwatch_session";
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final Credentials credentials;
    private final Sessions sessions;

    Gate(Credentials credentials, Sessions sessions) {
        this.credentials = credentials;
        this.sessions = sessions;
    }

    void check(Context request) {
        request.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "no-store");
        String path = request.path();
        if (isForeignPost(request)) {
            deny(request, 403, "this request comes from another site");
        } else if (isOpen(path) || (isOps(path) && isLocal(request.ip())) || isKnown(request)) {
            return;
        } else if (path.startsWith("/api/")) {
            request.header("WWW-Authenticate", "Bearer");
            deny(
                    request,
                    401,
                    "the API wants the token of the data folder: Authorization: Bearer TOKEN");
        } else {
            request.redirect("/login");
            request.skipRemainingHandlers();
        }
    }

    void admit(Context request) {
        Cookie cookie = new Cookie(COOKIE, sessions.begin());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setMaxAge((int) Sessions.LENGTH.toSeconds());
        request.cookie(cookie);
    }

    void dismiss(Context request) {
        String session = request.cookie(COOKIE);
        if (session != null) {
            sessions.end(session);
        }
        request.removeCookie(COOKIE, "/");
    }

    private static void deny(Context request, int status, String detail) {
        Problem.answer(request, status, detail);
        request.skipRemainingHandlers();
    }

    private boolean isKnown(Context request) {
        String session = request.cookie(COOKIE);
        if (session != null && sessions.isOn(session)) {
            return true;
        }
        String authorization = request.header("Authorization");
        return authorization != null
                && authorization.toLowerCase(Locale.ROOT).startsWith("bearer ")
                && credentials.isToken(authorization.substring("bearer ".length()).strip());
    }

    /// A browser says where a form was sent from; other clients need not.
    private static boolean isForeignPost(Context request) {
        String origin = request.header("Origin");
        return request.method().name().equals("POST")
                && origin != null
                && !origin.endsWith("://" + request.host());
    }

    private static boolean isOpen(String path) {
        return path.equals("/login") || path.equals("/style.css");
    }

    private static boolean isOps(String path) {
        return path.equals("/metrics") || path.startsWith("/health/");
    }

    private static boolean isLocal(@Nullable String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
