package dev.brokerwatch.launcher.site;

import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.site.CrawlUrl;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Two requests by hand, before anything is crawled: a host's robots.txt and one page. Redirects are told, not followed.
final class Look {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST_ROBOTS = 512 << 10;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(PATIENCE)
                    .build();
    private final String userAgent;
    private final int largestBody;

    Look(String userAgent, int largestBody) {
        this.userAgent = userAgent;
        this.largestBody = largestBody;
    }

    /// @param location of a redirect, or null
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Seen(int status, byte[] body, @Nullable String contentType, @Nullable String location) {}

    /// Without a response its status is 0, which forbids everything (RFC 9309, 2.3.1.4).
    RobotsFile robots(CrawlUrl url) throws InterruptedException {
        try {
            Seen seen = get(url.scheme() + "://" + url.host() + "/robots.txt", LARGEST_ROBOTS);
            return new RobotsFile(
                    seen.status(),
                    seen.status() / 100 == 2
                            ? new String(seen.body(), StandardCharsets.UTF_8)
                            : null);
        } catch (IOException e) {
            return new RobotsFile(0, null);
        }
    }

    Seen page(CrawlUrl url) throws IOException, InterruptedException {
        return get(url.value(), largestBody);
    }

    private Seen get(String url, int most) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(PATIENCE)
                        .header("User-Agent", userAgent)
                        .GET()
                        .build();
        HttpResponse<InputStream> response =
                http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return new Seen(
                    response.statusCode(),
                    body.readNBytes(most),
                    response.headers().firstValue("Content-Type").orElse(null),
                    response.headers().firstValue("Location").orElse(null));
        }
    }
}
