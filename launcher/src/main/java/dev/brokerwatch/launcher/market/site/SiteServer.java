package dev.brokerwatch.launcher.market.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.launcher.market.world.MarketSite;
import dev.brokerwatch.launcher.market.world.Topic;
import dev.brokerwatch.launcher.market.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Serves one site of the market on a loopback address of its own, with conditional requests and connections that stay
/// open.
public final class SiteServer implements AutoCloseable {

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final SitePages pages;
    private final InstantSource clock;
    private final HttpServer server;
    private final ExecutorService workers;
    private final AtomicLong served = new AtomicLong();

    /// Takes its address, so that it is known; [#start] answers. `port` 0 takes any free one.
    public SiteServer(MarketSite site, InstantSource clock, int port) throws IOException {
        this.pages = pagesOf(site);
        this.clock = clock;
        InetAddress address =
                InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) site.number()});
        server = HttpServer.create(new InetSocketAddress(address, port), 64);
        workers = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(workers);
    }

    public void start(World world) {
        server.createContext("/", exchange -> answer(exchange, world));
        server.start();
    }

    private static SitePages pagesOf(MarketSite site) {
        return switch (site) {
            case DISCUZ -> new DiscuzPages();
            case PHPBB -> new PhpbbPages();
            case SHOP -> new ShopPages();
        };
    }

    /// The site's address, without a slash at its end.
    public String base() {
        InetSocketAddress address = server.getAddress();
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    public String urlOf(Topic topic) {
        return base() + pages.pathOf(topic);
    }

    /// Requests answered so far.
    public long served() {
        return served.get();
    }

    /// What the site answers to a request for a path and query now, without the way over a socket.
    public SiteAnswer ask(World world, String pathAndQuery) {
        int question = pathAndQuery.indexOf('?');
        boolean plain = question < 0;
        Page page =
                page(
                        world,
                        plain ? pathAndQuery : pathAndQuery.substring(0, question),
                        plain ? null : pathAndQuery.substring(question + 1));
        return new SiteAnswer(
                page.status(), page.contentType(), page.bytes(), page.location(), page.posts());
    }

    private Page page(World world, String path, @Nullable String rawQuery) {
        Instant now = clock.instant();
        SiteRequest request = SiteRequest.of(path, rawQuery, now, base());
        return world.at(now, at -> pages.page(at, request));
    }

    private void answer(HttpExchange exchange, World world) throws IOException {
        try (exchange) {
            served.incrementAndGet();
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            URI asked = exchange.getRequestURI();
            send(
                    exchange,
                    page(world, asked.getPath(), asked.getRawQuery()),
                    method.equals("HEAD"));
        }
    }

    private static void send(HttpExchange exchange, Page page, boolean headOnly)
            throws IOException {
        byte[] bytes = page.bytes();
        String tag = "\"" + Digest.of(bytes).shortForm() + "\"";
        exchange.getResponseHeaders().set("Content-Type", page.contentType());
        exchange.getResponseHeaders().set("ETag", tag);
        if (page.location() != null) {
            exchange.getResponseHeaders().set("Location", page.location());
        }
        if (page.changedAt() != null) {
            exchange.getResponseHeaders().set("Last-Modified", HTTP_DATE.format(page.changedAt()));
        }
        if (page.status() == 200 && isUnchanged(exchange, tag, page.changedAt())) {
            exchange.sendResponseHeaders(304, -1);
        } else if (headOnly || bytes.length == 0) {
            exchange.sendResponseHeaders(page.status(), -1);
        } else {
            exchange.sendResponseHeaders(page.status(), bytes.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        }
    }

    /// RFC 9110, 13.2.2: a tag decides alone where there is one.
    private static boolean isUnchanged(
            HttpExchange exchange, String tag, @Nullable Instant changedAt) {
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        if (known != null) {
            return known.equals(tag);
        }
        String since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
        return since != null
                && changedAt != null
                && since.equals(HTTP_DATE.format(changedAt.truncatedTo(ChronoUnit.SECONDS)));
    }

    @Override
    public void close() {
        server.stop(0);
        workers.close();
    }
}
