package dev.brokerwatch.launcher.endtoend;

import dev.brokerwatch.config.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The console of a running brokerwatch, asked over its socket with the token of its data folder.
record Console(URI base, Path dataFolder, HttpClient http) {

    static Console at(int port, Path dataFolder) {
        return new Console(
                URI.create("http://127.0.0.1:" + port), dataFolder, HttpClient.newHttpClient());
    }

    Metrics metrics() {
        return Metrics.of(get("/metrics"));
    }

    /// The body of an answer with status 200; fails on any other.
    String get(String path) {
        HttpResponse<String> response = answer(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(
                    path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    HttpResponse<String> answer(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(base.resolve(path))
                            .header("Authorization", "Bearer " + token())
                            .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("asking for " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String token() throws IOException {
        return Files.readString(dataFolder.resolve("api-token")).strip();
    }

    /// The API's answers to a query, one a page, until the last.
    List<String> pagesOf(String query) {
        List<String> pages = new ArrayList<>();
        String cursor = null;
        do {
            String page = get("/api/v1/listings?limit=100&q=" + encode(query) + next(cursor));
            pages.add(page);
            cursor = Json.MAPPER.readTree(page).path("next").asString(null);
        } while (cursor != null);
        return pages;
    }

    private static String next(@Nullable String cursor) {
        return cursor == null ? "" : "&cursor=" + encode(cursor);
    }

    /// Every hit of a query.
    List<JsonNode> hits(String query) {
        return hits(pagesOf(query));
    }

    static List<JsonNode> hits(List<String> pages) {
        List<JsonNode> hits = new ArrayList<>();
        for (String page : pages) {
            Json.MAPPER.readTree(page).path("hits").forEach(hits::add);
        }
        return hits;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
