package dev.brokerwatch.crawler.fetch.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;

/// How a site is reached, as its file says.
sealed interface Route {

    /// Over our own sockets: every address is judged.
    record Direct() implements Route {}

    /// Over a proxy that looks names up itself. What lies behind it cannot be judged, so only the hosts that the
    /// operator named may be asked, and `.onion` where the proxy is a SOCKS server.
    record Proxied(Proxy proxy) implements Route {

        boolean isSocks() {
            return proxy.type() == Proxy.Type.SOCKS;
        }
    }

    /// Reads `direct`, `socks5://host:port` or `http://host:port`.
    ///
    /// @throws IllegalArgumentException when it is none of these
    static Route parse(String text) {
        if (text.equals("direct")) {
            return new Direct();
        }
        URI uri = URI.create(text);
        if (uri.getHost() == null || uri.getPort() < 1) {
            throw new IllegalArgumentException(
                    "route: direct, socks5://host:port or http://host:port");
        }
        InetSocketAddress address = new InetSocketAddress(uri.getHost(), uri.getPort());
        return switch (uri.getScheme()) {
            case "socks5" -> new Proxied(new Proxy(Proxy.Type.SOCKS, address));
            case "http" -> new Proxied(new Proxy(Proxy.Type.HTTP, address));
            default -> throw new IllegalArgumentException("route: " + uri.getScheme());
        };
    }
}
