package dev.brokerwatch.indexer.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.indexer.cast.TestListings;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ConsoleTest {

    private static final String HOSTILE =
            "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    @TempDir Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private RunningConsole console;

    @BeforeEach
    void start() {
        console =
                new RunningConsole(
                        folder,
                        List.of(
                                TestListings.patients("1"),
                                TestListings.listing("2", HOSTILE, HOSTILE, List.of())));
    }

    @AfterEach
    void stop() {
        console.close();
        client.close();
    }

    @Test
    void whoIsNotLoggedInIsSentToTheLogin() throws Exception {
        HttpResponse<String> response = get("/");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).hasValue("/login");
    }

    @Test
    void theRightPasswordOpensTheSearch() throws Exception {
        logIn(console.password());

        assertThat(get("/?q=" + encoded("category:medical volume:[100000 TO *]")).body())
                .contains("出售医院患者数据")
                .contains("http://bazaar.example/thread-1-1-1.html")
                .contains("100,000")
                .contains("2000 CNY / package");
    }

    @Test
    void aWrongPasswordDoesNot() throws Exception {
        assertThat(logIn("wrong").statusCode()).isEqualTo(401);
        assertThat(get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void passwordsCannotBeTriedForEver() throws Exception {
        for (int i = 0; i < 5; i++) {
            logIn("wrong");
        }

        assertThat(logIn(console.password()).statusCode()).isEqualTo(429);
    }

    @Test
    void whatASellerWroteStaysText() throws Exception {
        logIn(console.password());

        String id = TestListings.listing("2", "", "", List.of()).id().value();
        for (String page : List.of(get("/").body(), get("/listings/" + id).body())) {
            assertThat(page)
                    .doesNotContain("<script")
                    .doesNotContain("<img")
                    .contains("&lt;script&gt;");
        }
    }

    @Test
    void noAnswerLetsAScriptRun() throws Exception {
        assertThat(get("/login").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    }

    @Test
    void theApiWantsTheToken() throws Exception {
        assertThat(get("/api/v1/listings").statusCode()).isEqualTo(401);
        assertThat(api("/api/v1/listings").path("total").asLong()).isEqualTo(2);
    }

    @Test
    void theApiPagesThroughAllHitsOnce() throws Exception {
        JsonNode first = api("/api/v1/listings?limit=1&sort=first_seen");
        JsonNode second =
                api(
                        "/api/v1/listings?limit=1&sort=first_seen&cursor="
                                + encoded(first.path("next").asString()));

        assertThat(first.path("hits")).hasSize(1);
        assertThat(second.path("hits")).hasSize(1);
        assertThat(first.path("hits").path(0).path("id"))
                .isNotEqualTo(second.path("hits").path(0).path("id"));
    }

    @Test
    void aQueryThatCannotBeReadIsExplained() throws Exception {
        HttpResponse<String> response =
                withToken("/api/v1/listings?q=" + encoded("categorie:medical"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Json.MAPPER.readTree(response.body()).path("detail").asString())
                .contains("category");
    }

    @Test
    void metricsAndHealthNeedNoLoginOnThisMachine() throws Exception {
        assertThat(get("/metrics").body()).contains("jvm_memory_used_bytes");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherSitesFormIsRefused() throws Exception {
        HttpRequest forged =
                request("/logout")
                        .header("Origin", "http://evil.example")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();

        assertThat(client.send(forged, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSecretsAreTheirOwnersAlone() throws IOException {
        for (String file : List.of("api-token", "console-password")) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
        assertThat(Files.readString(folder.resolve("console-password")))
                .doesNotContain(console.password());
    }

    private HttpResponse<String> logIn(String password) throws Exception {
        HttpRequest form =
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "user=admin&password=" + encoded(password)))
                        .build();
        return client.send(form, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode api(String path) throws Exception {
        return Json.MAPPER.readTree(withToken(path).body());
    }

    private HttpResponse<String> withToken(String path) throws Exception {
        String token = Files.readString(folder.resolve("api-token")).strip();
        HttpRequest request = request(path).header("Authorization", "Bearer " + token).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(console.address() + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
