package dev.brokerwatch.launcher.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.launcher.CommandRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {

    private static final String HOST =
            """
            {"host":"bazaar.example","site":"bazaar","state":"BACKOFF","next":"2026-03-07T12:01:30Z","reason":"it asked for patience",
             "delay":"PT2S","codes":[200,429],"urlsKnown":70,"urlsDue":7,"offers":21,"visits":3,"pagesToday":60,"pagesPerMinute":2.5,"lastVisit":null}
            """;

    private static final String ALL =
            """
            {"totals":{"fetches":60,"hosts":1,"queue":7,"unread":2,"listings":5,"alerts":1},
             "frontier":{"at":"2026-03-07T12:00:00Z","state":"RUNNING","planningPaused":"the indexer is behind","urlsKnown":70,"urlsDue":7,
              "visitsOutstanding":0,"hostsByState":{"BACKOFF":1},"hosts":[%s]}}
            """
                    .formatted(HOST);

    @TempDir private Path data;

    private HttpServer server;

    @BeforeEach
    void startAnApi() throws IOException {
        Files.writeString(data.resolve("api-token"), "secret\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/status", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyHostIsARowThatSaysWhyItIsNotAsked() {
        CommandRun run = CommandRun.of("status", url(), data());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("bazaar.example")))
                .singleElement()
                .asString()
                .contains("backoff", "90 s", "21", "2.5", "200 429", "it asked for patience");
    }

    @Test
    void aPauseOfPlanningIsToldFirst() {
        assertThat(CommandRun.of("status", url(), data()).out())
                .contains("60 fetched, 2 unread, 5 listings, 1 alerts")
                .contains("Planning is paused: the indexer is behind");
    }

    @Test
    void oneHostIsShownAlone() {
        assertThat(CommandRun.of("status", url(), data(), "bazaar.example").out())
                .contains("it asked for patience")
                .doesNotContain("fetched");
    }

    @Test
    void asJsonItIsWhatTheApiTells() {
        assertThat(Json.MAPPER.readTree(CommandRun.of("status", "--json", url(), data()).out()))
                .isEqualTo(Json.MAPPER.readTree(ALL));
    }

    @Test
    void whereNothingRunsTheErrorSaysHowToStartIt() {
        server.stop(0);

        CommandRun run = CommandRun.of("status", url(), data());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("is brokerwatch running there?").contains("brokerwatch up");
    }

    private String data() {
        return "--data=" + data;
    }

    private String url() {
        return "--url=http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean one = exchange.getRequestURI().toString().contains("host=bazaar.example");
        byte[] body = (one ? HOST : ALL).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
