package dev.brokerwatch.launcher.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.launcher.CommandRun;
import java.io.IOException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteCommandTest {

    @TempDir private Path folder;

    private final List<String> orders = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void startAnApiThatKnowsOneSite() throws IOException {
        Files.writeString(folder.resolve("api-token"), "secret\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/commands", this::order);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void addWritesAFileThatIsReadAsASite() {
        CommandRun run = CommandRun.of("site", "add", config(), "https://bazaar.example/forum/");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Sites.load(folder.resolve("sites")).find(new SiteId("bazaar-example")))
                .hasValueSatisfying(site ->
                        assertThat(site.seeds())
                                .extracting(seed -> seed.value())
                                .containsExactly("https://bazaar.example/forum/"));
    }

    @Test
    void addOverwritesNothing() throws IOException {
        Path file = Files.createDirectories(folder.resolve("sites")).resolve("mine.yaml");
        Files.writeString(file, "seeds: [\"https://mine.example/\"]\n");

        CommandRun run =
                CommandRun.of("site", "add", config(), "--name=mine", "https://other.example/");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is there already").contains("--name");
        assertThat(file).content().contains("mine.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "resume", "recrawl"})
    void anOrderReachesTheFrontierThatRuns(String kind) {
        CommandRun run = CommandRun.of("site", kind, url(), data(), "bazaar");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("bazaar: " + kind + " for 2 host(s)");
        assertThat(orders)
                .singleElement()
                .asString()
                .contains("\"site\":\"bazaar\"", "\"kind\":\"" + kind + "\"");
    }

    @ParameterizedTest(name = "{0} --all orders {1}")
    @CsvSource({"pause, stop_all", "resume, resume_all"})
    void anOrderForAllSitesNamesNone(String kind, String order) {
        CommandRun run = CommandRun.of("site", kind, url(), data(), "--all");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("all sites: " + kind + " for 2 host(s)");
        assertThat(orders).containsExactly("{\"kind\":\"" + order + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--all bazaar"})
    void anOrderIsForOneSiteOrForAll(String wrong) {
        List<String> arguments = new ArrayList<>(List.of("site", "pause", url(), data()));
        arguments.addAll(wrong.isEmpty() ? List.of() : List.of(wrong.split(" ")));

        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("name a SITE");
        assertThat(orders).isEmpty();
    }

    @Test
    void anOrderForASiteThatIsNotThereSaysWhichThereAre() {
        CommandRun run = CommandRun.of("site", "pause", url(), data(), "bazar");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("no site is called bazar; there are: bazaar");
    }

    @Test
    void removePutsTheFileAsideWhereItIsNotRead() throws IOException {
        Path sites = Files.createDirectories(folder.resolve("sites"));
        Files.writeString(sites.resolve("bazaar.yaml"), "seeds: [\"https://bazaar.example/\"]\n");

        CommandRun run = CommandRun.of("site", "remove", url(), data(), config(), "bazaar");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(sites.resolve("_bazaar.yaml")).exists();
        assertThat(Sites.load(sites).isEmpty()).isTrue();
    }

    @Test
    void checkTellsOfASavedPageWhatWouldBeCrawled() throws IOException {
        Path page =
                Files.writeString(
                        folder.resolve("page.html"),
                        "<html><title>Board</title><a href='/t/2'>next</a><a href='//else.example/'>x</a></html>");

        CommandRun run =
                CommandRun.of(
                        "site",
                        "check",
                        "--json",
                        "--url=https://bazaar.example/",
                        page.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("https://bazaar.example/t/2");
    }

    @Test
    void checkOfAFileThatIsNotThereSaysSo() {
        CommandRun run = CommandRun.of("site", "check", "nowhere.html");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("there is no file nowhere.html");
    }

    private String config() {
        return "--config=" + folder;
    }

    private String data() {
        return "--data=" + folder;
    }

    private String url() {
        return "--url=http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void order(HttpExchange exchange) throws IOException {
        String order = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        orders.add(order);
        boolean known = order.contains("\"bazaar\"") || order.contains("_all\"");
        byte[] body =
                (known
                                ? "{\"site\":\"bazaar\",\"hosts\":2}"
                                : "{\"detail\":\"no site is called bazar; there are: bazaar\"}")
                        .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known ? 200 : 400, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
