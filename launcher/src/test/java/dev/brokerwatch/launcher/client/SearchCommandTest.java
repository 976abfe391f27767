package dev.brokerwatch.launcher.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SearchCommandTest {

    @TempDir Path data;

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void startAnApiOfTwoPages() throws IOException {
        Files.writeString(data.resolve("api-token"), "secret\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/listings", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void followsTheCursorUntilThereIsNoMore() {
        String printed = run("--json", "--limit", "5", "category:medical");

        assertThat(printed.lines()).containsExactly("{\"id\":\"first\"}", "{\"id\":\"second\"}");
        assertThat(asked).hasSize(2);
        assertThat(asked.get(0)).contains("q=category%3Amedical").contains("limit=5");
        assertThat(asked.get(1)).contains("cursor=next").contains("limit=4");
    }

    @Test
    void showsTheTokenOfTheDataFolder() {
        run("--limit", "1", "anything");

        assertThat(asked).allMatch(request -> request.startsWith("Bearer secret"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + query);
        String page =
                query.contains("cursor=next")
                        ? "{\"total\":2,\"hits\":[{\"id\":\"second\"}]}"
                        : "{\"total\":2,\"hits\":[{\"id\":\"first\"}],\"next\":\"next\"}";
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String run(String... arguments) {
        StringWriter text = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--data=" + data);
        all.add("--url=http://127.0.0.1:" + server.getAddress().getPort());
        int exit =
                new CommandLine(new SearchCommand())
                        .setOut(new PrintWriter(text))
                        .execute(all.toArray(String[]::new));
        assertThat(exit).isZero();
        return text.toString();
    }
}
