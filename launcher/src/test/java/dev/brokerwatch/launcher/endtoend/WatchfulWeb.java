package dev.brokerwatch.launcher.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A host with a loopback address of its own that writes down when it was asked. Page `/N` leads to the next five, up to
/// the last. A host that refuses has no pages: it asks everybody to come back in an hour.
/// Thread-safe.
final class WatchfulWeb implements AutoCloseable {

    private static final int LINKS = 5;

    /// A request, from its arrival to just before the end of the answer was sent, in nanoseconds of this machine: the
    /// client cannot have seen the end earlier.
    record Request(String path, long arrived, long answered) {}

    private final List<Request> log = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final int pages;

    /// @param pages how many there are, from `/0` on; 0 for a host that refuses
    WatchfulWeb(String address, int pages) throws IOException {
        this.pages = pages;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 16);
        server.createContext("/", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    String seed() {
        InetSocketAddress address = server.getAddress();
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/0";
    }

    /// How often a page was asked for; robots.txt is none.
    int asked() {
        return (int) log().stream().filter(request -> !request.path().contains("robots")).count();
    }

    List<Request> log() {
        synchronized (log) {
            return log.stream().sorted(Comparator.comparingLong(Request::arrived)).toList();
        }
    }

    /// The shortest time between the end of an answer and the next request; negative when two requests overlapped.
    static Duration closest(List<Request> log) {
        long closest = Long.MAX_VALUE;
        for (int i = 1; i < log.size(); i++) {
            closest = Math.min(closest, log.get(i).arrived() - log.get(i - 1).answered());
        }
        return Duration.ofNanos(closest);
    }

    private void answer(HttpExchange exchange) throws IOException {
        long arrived = System.nanoTime();
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            int page = path.matches("/\\d{1,6}") ? Integer.parseInt(path.substring(1)) : -1;
            boolean there = page >= 0 && page < pages;
            boolean refused = page >= 0 && pages == 0;
            byte[] body = there ? page(page) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            if (refused) {
                exchange.getResponseHeaders().set("Retry-After", "3600");
            }
            int status = there ? 200 : refused ? 429 : 404;
            exchange.sendResponseHeaders(status, there ? body.length : -1);
            log.add(new Request(path, arrived, System.nanoTime()));
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] page(int number) {
        StringBuilder page = new StringBuilder("<html><title>Page " + number + "</title><body>");
        for (int next = number + 1; next <= Math.min(number + LINKS, pages - 1); next++) {
            page.append("<a href=\"/").append(next).append("\">").append(next).append("</a> ");
        }
        return page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.close();
    }
}
