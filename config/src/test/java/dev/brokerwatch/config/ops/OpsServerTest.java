package dev.brokerwatch.config.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpsServerTest {

    private final Meters meters = new Meters();
    private final OpsServer server =
            new OpsServer(
                    new OpsRoutes(meters, new Health()),
                    List.of(new Question("/api/v1/echo", OpsServerTest::echo)),
                    0);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        meters.close();
    }

    @Test
    void metricsAndHealthAreTold() throws Exception {
        assertThat(get("/metrics").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").body()).isEqualTo("ok\n");
    }

    @Test
    void aQuestionIsAnsweredInJson() throws Exception {
        HttpResponse<String> answer = get("/api/v1/echo?say=a%20b");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo("{\"said\":\"a b\"}");
    }

    @Test
    void whatIsNotKnownOrWronglyAskedIsAProblemInWords() throws Exception {
        HttpResponse<String> unknown = get("/api/v1/echo");
        HttpResponse<String> wrong = get("/api/v1/echo?say=");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("not known here");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("say something");
    }

    @Test
    void nothingElseIsThere() throws Exception {
        assertThat(get("/api/v1/").statusCode()).isEqualTo(404);
    }

    private static @Nullable Object echo(Map<String, String> parameters) {
        String say = parameters.get("say");
        if (say != null && say.isEmpty()) {
            throw new IllegalArgumentException("say something");
        }
        return say == null ? null : Map.of("said", say);
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
