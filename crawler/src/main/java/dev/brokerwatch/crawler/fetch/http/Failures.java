package dev.brokerwatch.crawler.fetch.http;

import dev.brokerwatch.config.record.crawl.FailureKind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/// What an exception of the HTTP client means. Its message may quote the host's bytes, so the words are ours.
final class Failures {

    private Failures() {}

    static Reply.Lost of(IOException e, boolean proxied, boolean stale) {
        FailureKind kind = kind(e, proxied);
        return new Reply.Lost(kind, detail(e, kind), stale && kind == FailureKind.RESET);
    }

    private static FailureKind kind(IOException e, boolean proxied) {
        String message = String.valueOf(e.getMessage());
        return switch (e) {
            case RefusedAddressException refused -> FailureKind.ADDRESS_REFUSED;
            case UnknownHostException unknown -> FailureKind.DNS;
            case SSLException tls -> FailureKind.TLS;
            case ConnectException refused -> proxied ? FailureKind.PROXY : FailureKind.CONNECT;
            case NoRouteToHostException none -> FailureKind.CONNECT;
            case InterruptedIOException late -> FailureKind.TIMEOUT;
            case SocketException broken ->
                    message.contains("SOCKS") ? FailureKind.PROXY : FailureKind.RESET;
            case EOFException early -> FailureKind.RESET;
            case ProtocolException odd ->
                    endedEarly(message) ? FailureKind.RESET : FailureKind.PROTOCOL;
            default -> other(message, proxied);
        };
    }

    private static FailureKind other(String message, boolean proxied) {
        if (proxied && (message.contains("CONNECT") || message.contains("SOCKS"))) {
            return FailureKind.PROXY;
        }
        boolean broken = endedEarly(message) || message.contains("Socket closed");
        return broken || message.contains("closed") ? FailureKind.RESET : FailureKind.PROTOCOL;
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
