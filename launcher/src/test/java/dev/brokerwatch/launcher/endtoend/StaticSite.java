package dev.brokerwatch.launcher.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// A site on loopback that serves bytes as they are, and a first page with links to all of them. Paths that it does not
/// have are not found. Thread-safe.
final class StaticSite implements AutoCloseable {

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Content(String type, byte[] bytes) {}

    private final Map<String, Content> pages = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    StaticSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    /// `type` is the Content-Type; without a charset in it, the page's own declaration counts.
    void put(String path, String type, byte[] bytes) {
        pages.put(path, new Content(type, bytes));
    }

    void putHtml(String path, String html) {
        put(path, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    int size() {
        return pages.size();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Writes the settings with which it is crawled once, quickly, and not again during the test.
    void writeSettings(Path configFolder, String name) throws IOException {
        writeSettings(configFolder, name, address() + "/");
    }

    static void writeSettings(Path configFolder, String name, String seed) throws IOException {
        Path sites = Files.createDirectories(configFolder.resolve("sites"));
        Files.writeString(
                sites.resolve(name + ".yaml"),
                """
                seeds: ["%s"]
                delay: 10ms
                min-interval: 1d
                max-interval: 30d
                time-zone: Asia/Shanghai
                allowed-addresses: [127.0.0.0/8]
                """
                        .formatted(seed));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            Content content = path.equals("/") ? front() : pages.get(path);
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", content.type());
            exchange.sendResponseHeaders(
                    200, content.bytes().length == 0 ? -1 : content.bytes().length);
            exchange.getResponseBody().write(content.bytes());
        }
    }

    private Content front() {
        String links =
                pages.keySet().stream()
                        .sorted()
                        .map(path -> "<li><a href=\"" + path + "\">" + path + "</a></li>")
                        .collect(Collectors.joining("\n"));
        return new Content(
                "text/html; charset=utf-8",
                ("<html><title>All</title><body><ul>" + links + "</ul></body></html>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        workers.close();
    }
}
