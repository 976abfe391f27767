package dev.brokerwatch.crawler.fetch.http;

import dev.brokerwatch.config.record.crawl.FailureKind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/// What an exception of the HTTP client means. Its message may quote the host's bytes, so the words are ours.
final class Failures {

    private Failures() {}

    /// How far a request had come when it failed.
    ///
    /// @param proxied the route leads over a proxy
    /// @param connecting the connection was not there yet
    /// @param kept the connection had been used before, and nothing of the response had come
    record Stage(boolean proxied, boolean connecting, boolean kept) {}

    static Reply.Lost of(IOException e, Stage stage) {
        FailureKind kind = kind(e, stage);
        return new Reply.Lost(kind, detail(e, kind), stage.kept() && kind == FailureKind.RESET);
    }

    private static FailureKind kind(IOException e, Stage stage) {
        return switch (e) {
            case RefusedAddressException refused -> FailureKind.ADDRESS_REFUSED;
            case InterruptedIOException late -> FailureKind.TIMEOUT;
            case SSLException tls -> FailureKind.TLS;
            case UnknownHostException unknown ->
                    stage.proxied() ? FailureKind.PROXY : FailureKind.DNS;
            default -> stage.connecting() ? unconnected(stage) : broken(e);
        };
    }

    private static FailureKind unconnected(Stage stage) {
        return stage.proxied() ? FailureKind.PROXY : FailureKind.CONNECT;
    }

    private static FailureKind broken(IOException e) {
        String message = String.valueOf(e.getMessage());
        return switch (e) {
            case SocketException reset -> FailureKind.RESET;
            case EOFException early -> FailureKind.RESET;
            default ->
                    endedEarly(message) || message.contains("closed")
                            ? FailureKind.RESET
                            : FailureKind.PROTOCOL;
        };
    }

    private static boolean endedEarly(String message) {
        return message.startsWith("unexpected end of stream");
    }

    private static String detail(IOException e, FailureKind kind) {
        return switch (kind) {
            case DNS -> "the name has no address";
            case CONNECT -> "no connection: " + e.getClass().getSimpleName();
            case TLS -> "no trusted TLS connection: " + e.getClass().getSimpleName();
            case TIMEOUT -> "the response was not complete in time";
            case RESET -> "the connection ended before the response did";
            case PROTOCOL -> "what came is not HTTP: " + e.getClass().getSimpleName();
            case TOO_LARGE -> "larger than the bound";
            case ADDRESS_REFUSED -> String.valueOf(e.getMessage());
            case PROXY -> "the proxy gave no connection: " + e.getClass().getSimpleName();
            case VISIT_OVER -> "the visit was over";
        };
    }
}
