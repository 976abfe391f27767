package dev.brokerwatch.crawler.web;

import dev.brokerwatch.crawler.web.MisbehavingWeb.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/// The bad manners, by path.
public final class Routes {

    public static final String PAGE =
            "<html><head><title>Board</title></head><body><a href='/next'>next</a></body></html>";

    private static final String HTML = "Content-Type: text/html\r\n";

    private Routes() {}

    static Map<String, Route> all() {
        Map<String, Route> routes = new TreeMap<>();
        addStatuses(routes);
        addBodies(routes);
        addCodedBodies(routes);
        addHeads(routes);
        addBrokenConnections(routes);
        addResets(routes);
        addRedirects(routes);
        addWalls(routes);
        addSources(routes);
        return routes;
    }

    /// What gzip makes of bytes.
    public static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void addStatuses(Map<String, Route> routes) {
        routes.put("/page", (request, to) -> to.page(PAGE));
        routes.put("/gone", (request, to) -> to.respond("410 Gone", HTML, "<p>gone</p>"));
        routes.put("/error", (request, to) -> to.respond("500 Oops", HTML, "<p>oops</p>"));
        routes.put("/no-content", (request, to) -> to.write("HTTP/1.1 204 No Content\r\n\r\n"));
        routes.put(
                "/not-modified",
                (request, to) -> to.write("HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n"));
        routes.put(
                "/too-many-seconds",
                (request, to) ->
                        to.respond("429 Too Many Requests", "Retry-After: 120\r\n", "slow down"));
        routes.put(
                "/too-many-date",
                (request, to) ->
                        to.respond(
                                "429 Too Many Requests",
                                "Retry-After: Fri, 31 Dec 2100 23:59:59 GMT\r\n",
                                "slow down"));
        routes.put(
                "/unavailable",
                (request, to) -> to.respond("503 Service Unavailable", "", "later"));
        routes.put("/forbidden", (request, to) -> to.respond("403 Forbidden", HTML, "<p>no</p>"));
        routes.put(
                "/unauthorised",
                (request, to) -> to.respond("401 Unauthorized", "WWW-Authenticate: Basic\r\n", ""));
    }

    private static void addBodies(Map<String, Route> routes) {
        routes.put("/empty", (request, to) -> to.respond("200 OK", HTML, ""));
        routes.put(
                "/endless",
                (request, to) -> {
                    to.write("HTTP/1.1 200 OK\r\n" + HTML + "\r\n");
                    byte[] more = "<p>more".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
                    while (true) {
                        to.write(more);
                    }
                });
        routes.put(
                "/binary",
                (request, to) ->
                        to.respond("200 OK", "Content-Type: image/png\r\n", new byte[4_096]));
        routes.put("/no-type", (request, to) -> to.respond("200 OK", "", PAGE));
        routes.put(
                "/nested", (request, to) -> to.respond("200 OK", HTML, "<div>".repeat(1_000_000)));
    }

    private static void addCodedBodies(Map<String, Route> routes) {
        routes.put(
                "/gzip",
                (request, to) ->
                        to.respond(
                                "200 OK",
                                HTML + "Content-Encoding: gzip\r\n",
                                zipped(PAGE.getBytes(StandardCharsets.UTF_8))));
        routes.put(
                "/gzip-bomb",
                (request, to) ->
                        to.respond(
                                "200 OK",
                                HTML + "Content-Encoding: gzip\r\n",
                                zipped(new byte[20 << 20])));
        routes.put(
                "/gzip-lie",
                (request, to) -> to.respond("200 OK", HTML + "Content-Encoding: gzip\r\n", PAGE));
        routes.put(
                "/coding-unasked",
                (request, to) ->
                        to.respond("200 OK", HTML + "Content-Encoding: br\r\n", "\u0001\u0002"));
        routes.put(
                "/wrong-charset",
                (request, to) ->
                        to.respond(
                                "200 OK",
                                "Content-Type: text/html; charset=utf-8\r\n",
                                "<p>数据</p>".getBytes(Charset.forName("GB18030"))));
    }

    private static void addHeads(Map<String, Route> routes) {
        routes.put(
                "/huge-head",
                (request, to) ->
                        to.respond(
                                "200 OK", HTML + "X-Huge: " + "a".repeat(100_000) + "\r\n", PAGE));
        routes.put(
                "/enormous-head",
                (request, to) ->
                        to.respond(
                                "200 OK", HTML + "X-Huge: " + "a".repeat(400_000) + "\r\n", PAGE));
        routes.put(
                "/many-fields",
                (request, to) -> to.respond("200 OK", HTML + "X-Field: 1\r\n".repeat(2_000), PAGE));
        routes.put(
                "/no-colon",
                (request, to) -> to.respond("200 OK", HTML + "this is no field\r\n", PAGE));
        routes.put(
                "/http-1.0",
                (request, to) -> {
                    to.write("HTTP/1.0 200 OK\r\n" + HTML + "\r\n" + PAGE);
                    to.hangUp();
                });
        routes.put(
                "/not-http",
                (request, to) -> {
                    to.write("SSH-2.0-OpenSSH_9.2\r\n\r\n");
                    to.hangUp();
                });
        routes.put(
                "/set-cookie",
                (request, to) ->
                        to.respond("200 OK", HTML + "Set-Cookie: sid=abc; Path=/\r\n", PAGE));
        routes.put(
                "/odd-lengths",
                (request, to) -> to.write("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n" + PAGE));
    }

    private static void addBrokenConnections(Map<String, Route> routes) {
        routes.put("/silent", (request, to) -> to.waitForClientToGo());
        routes.put(
                "/slow-body",
                (request, to) -> {
                    to.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf");
                    to.waitForClientToGo();
                });
        routes.put(
                "/cut-body",
                (request, to) -> {
                    to.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf");
                    to.hangUp();
                });
        routes.put(
                "/cut-chunks",
                (request, to) -> {
                    to.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n");
                    to.hangUp();
                });
        routes.put(
                "/bad-chunks",
                (request, to) -> {
                    to.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhalf\r\n");
                    to.waitForClientToGo();
                });
        routes.put(
                "/too-short-length",
                (request, to) ->
                        to.write(
                                "HTTP/1.1 200 OK\r\n" + HTML + "Content-Length: 5\r\n\r\n" + PAGE));
    }

    private static void addResets(Map<String, Route> routes) {
        routes.put(
                "/reset-in-head",
                (request, to) -> {
                    to.write("HTTP/1.1 200 OK\r\nContent-");
                    to.reset();
                });
        routes.put(
                "/reset-in-body",
                (request, to) -> {
                    to.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf");
                    to.reset();
                });
        routes.put(
                "/closes-silently",
                (request, to) -> {
                    to.page(PAGE);
                    to.hangUp();
                });
    }

    private static void addRedirects(Map<String, Route> routes) {
        routes.put("/redirect-loop", redirect("/redirect-loop"));
        routes.put("/redirect-private", redirect("http://10.0.0.1/admin"));
        routes.put("/redirect-nowhere", redirect("javascript:alert(1)"));
        routes.put("/redirect-tracked", redirect("/page?utm_source=x#top"));
        routes.put("/redirect", (request, to) -> redirect(request.query()).serve(request, to));
        routes.put("/robots-404", (request, to) -> to.respond("404 Not Found", HTML, "no"));
        routes.put("/robots-500", (request, to) -> to.respond("500 Oops", HTML, "no"));
        routes.put(
                "/robots-huge",
                (request, to) -> to.respond("200 OK", "", "Disallow: /a\n".repeat(100_000)));
        routes.put(
                "/robots.txt",
                (request, to) ->
                        to.respond(
                                "200 OK",
                                "Content-Type: text/plain\r\n",
                                "User-agent: *\nDisallow: /x"));
    }

    /// Well-mannered lists of pages, and a page that asks not to follow its links.
    private static void addSources(Map<String, Route> routes) {
        routes.put(
                "/nofollow",
                (request, to) ->
                        to.respond("200 OK", HTML + "X-Robots-Tag: noindex, nofollow\r\n", PAGE));
        routes.put(
                "/sitemap.xml",
                (request, to) ->
                        to.respond(
                                "200 OK",
                                "Content-Type: application/xml\r\n",
                                "<sitemapindex><sitemap><loc>/sitemap-1.xml.gz</loc></sitemap></sitemapindex>"));
        routes.put(
                "/sitemap-1.xml.gz",
                (request, to) ->
                        to.respond(
                                "200 OK",
                                "Content-Type: application/x-gzip\r\n",
                                zipped(
                                        "<urlset><url><loc>/thread-1</loc></url></urlset>"
                                                .getBytes(StandardCharsets.UTF_8))));
        routes.put(
                "/rss",
                (request, to) ->
                        to.respond(
                                "200 OK",
                                "Content-Type: application/rss+xml\r\n",
                                "<rss><channel><item><link>/thread-2</link></item></channel></rss>"));
        routes.put(
                "/atom",
                (request, to) ->
                        to.respond(
                                "200 OK",
                                "Content-Type: application/atom+xml\r\nContent-Encoding: gzip\r\n",
                                zipped(
                                        "<feed><entry><link href='/thread-3'/></entry></feed>"
                                                .getBytes(StandardCharsets.UTF_8))));
    }

    private static Route redirect(String location) {
        return (request, to) -> to.respond("302 Found", "Location: " + location + "\r\n", "");
    }

    private static void addWalls(Map<String, Route> routes) {
        routes.put(
                "/captcha",
                (request, to) ->
                        to.page(
                                "<html><head><title>Just a moment...</title></head><body>"
                                        + "<form class='challenge-form'><div class='h-captcha'"
                                        + " data-sitekey='x'></div></form></body></html>"));
        routes.put(
                "/blocked",
                (request, to) ->
                        to.page(
                                "<html><head><title>Access denied</title></head><body>"
                                        + "<p>You have been blocked.</p></body></html>"));
    }
}
