package dev.brokerwatch.launcher.client;

import dev.brokerwatch.config.wire.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The HTTP API of a running brokerwatch, with the token that it keeps in its data folder. Thread-safe.
public final class ApiClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI base;
    private final @Nullable String token;

    private ApiClient(URI base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /// @param tokenFile where the first start of brokerwatch left the token, readable by its owner only
    /// Without such a file it asks without a token, as a frontier that runs alone answers.
    ///
    /// @throws ApiException when the token is there and cannot be read
    static ApiClient of(URI base, Path tokenFile) {
        try {
            return new ApiClient(
                    base, Files.exists(tokenFile) ? Files.readString(tokenFile).strip() : null);
        } catch (IOException e) {
            throw new ApiException(
                    "cannot read the API token in "
                            + tokenFile
                            + ": you must be who started brokerwatch, or name its data folder with --data",
                    e);
        }
    }

    /// Throws [ApiException] when nothing answers or the answer is a refusal.
    public JsonNode get(String path, Map<String, String> parameters) throws InterruptedException {
        String query =
                parameters.entrySet().stream()
                        .map(p ->
                                p.getKey()
                                        + "="
                                        + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
        return send(request(path + query).GET().build());
    }

    /// Orders; the answer is JSON.
    public JsonNode post(String path, Object body) throws InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        Json.MAPPER.writeValueAsString(body)))
                        .build());
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(pathAndQuery))
                        .timeout(PATIENCE)
                        .header("Accept", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) throws InterruptedException {
        HttpResponse<String> response;
        try {
            response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (ConnectException e) {
            throw new ApiException(
                    "nothing answers at "
                            + base
                            + ": is brokerwatch running there? Start it with brokerwatch up, or"
                            + " name its address with --url",
                    e);
        } catch (IOException e) {
            throw new ApiException("asking " + base + " failed: " + e.getMessage(), e);
        }
        if (response.statusCode() / 100 != 2) {
            throw new ApiException(explain(response));
        }
        return Json.MAPPER.readTree(response.body());
    }

    /// Errors come as problem details (RFC 9457), whose `detail` is meant for people.
    private String explain(HttpResponse<String> response) {
        if (response.statusCode() == 401) {
            return base
                    + (token == null ? " wants a token" : " does not take this token")
                    + ": --data must name the data folder of the brokerwatch that runs there";
        }
        try {
            JsonNode detail = Json.MAPPER.readTree(response.body()).path("detail");
            if (detail.isString()) {
                return detail.asString();
            }
        } catch (JacksonException e) {
            // Whatever answered is not our API; its status has to do.
        }
        return base + " answered with status " + response.statusCode();
    }
}
