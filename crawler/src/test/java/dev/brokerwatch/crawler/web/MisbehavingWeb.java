package dev.brokerwatch.crawler.web;

import dev.brokerwatch.config.record.site.CrawlUrl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A server on one loopback address, each connection on a virtual thread. Paths that have no route are answered by 404.
public final class MisbehavingWeb implements AutoCloseable {

    /// How one path behaves.
    @FunctionalInterface
    public interface Route {
        void serve(WebRequest request, WebConnection connection) throws IOException;
    }

    private final ServerSocket listener;
    private final Map<String, Route> routes = new ConcurrentHashMap<>();
    private static final int MOST_AT_ONCE = 10_000;
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final Semaphore idle = new Semaphore(MOST_AT_ONCE);
    private final List<Served> log = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();

    private MisbehavingWeb(ServerSocket listener) {
        this.listener = listener;
    }

    /// With all of [Routes].
    public static MisbehavingWeb start() {
        MisbehavingWeb web = startEmpty("127.0.0.1");
        Routes.all().forEach(web::route);
        return web;
    }

    /// Without any route, on an address of its own.
    public static MisbehavingWeb startEmpty(String address) {
        try {
            MisbehavingWeb web =
                    new MisbehavingWeb(new ServerSocket(0, 256, InetAddress.ofLiteral(address)));
            Thread.ofVirtual().start(web::accept);
            return web;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MisbehavingWeb route(String path, Route route) {
        routes.put(path, route);
        return this;
    }

    public CrawlUrl url(String pathAndQuery) {
        return new CrawlUrl("http://" + authority() + pathAndQuery);
    }

    public String authority() {
        return listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort();
    }

    /// What was served, in the order of the ends. A client has an answer a moment before it is written down here, so this
    /// waits for the ends of what is being served.
    public List<Served> log() {
        try {
            if (idle.tryAcquire(MOST_AT_ONCE, LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                idle.release(MOST_AT_ONCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(log);
    }

    /// The paths asked for, in the order of the ends.
    public List<String> paths() {
        return log().stream().map(Served::target).toList();
    }

    /// Connections that were opened so far.
    public int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                int number = connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket, number));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            WebConnection connection = new WebConnection(socket);
            while (!socket.isClosed()) {
                WebRequest request = WebRequest.read(in);
                if (request == null) {
                    return;
                }
                serve(request, connection, number);
            }
        } catch (IOException e) {
            return; // the client went away, as clients of such a server do
        } finally {
            open.remove(socket);
        }
    }

    private void serve(WebRequest request, WebConnection connection, int number)
            throws IOException {
        idle.acquireUninterruptibly();
        long start = System.nanoTime();
        try {
            Route route = routeOf(request);
            if (route == null) {
                connection.respond("404 Not Found", "Content-Type: text/html\r\n", "<p>no</p>");
            } else {
                route.serve(request, connection);
            }
        } finally {
            log.add(new Served(request, number, start, System.nanoTime()));
            idle.release();
        }
    }

    private @Nullable Route routeOf(WebRequest request) {
        return routes.get(request.path());
    }
}
