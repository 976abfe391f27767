package dev.brokerwatch.launcher.why;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.brokerwatch.config.wire.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class WhyCommandTest {

    @TempDir private Path folder;

    @Test
    void aLineIsAnsweredInTheFormThatIsPromised() throws IOException {
        JsonNode told =
                answer(
                        """
                        {"id":"a","base":"http://forum.example/board/","href":"t?id=7&utm_source=x#p","robots":"User-agent: *\\nCrawl-delay: 2.5\\nDisallow: /x\\n","agent":"brokerwatch"}
                        """);

        assertThat(told)
                .isEqualTo(
                        Json.MAPPER.readTree(
                                """
                                {"id":"a","url":"http://forum.example/board/t?id=7","scope":"inside: on the site's domain",
                                 "robots":{"allowed":true,"rule":"no rule matches","delay":2.5},
                                 "address":{"allowed":true,"reason":"a name: its addresses are judged when it is looked up"},
                                 "why":"It would be fetched, at least 2.5 s after the host's last response."}
                                """));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "/x/y, http://forum.example/x/y, robots.txt forbids it (Disallow: /x)",
        "http://other.example/, http://other.example/, lies outside of the crawl (outside: other.example is none of",
        "http://0x7f.1/, http://127.0.0.1/, lies outside",
        "login?action=logout, http://forum.example/login?action=logout, trap: action",
        "mailto:a@b.example, , the scheme mailto is not crawled",
        "http://[::1/, , not closed by a bracket"
    })
    void aRefusalSaysWhichRuleItComesFrom(String href, String url, String reason)
            throws IOException {
        JsonNode told =
                answer(
                        "{\"id\":1,\"base\":\"http://forum.example/\",\"href\":\""
                                + href
                                + "\",\"robots\":\"User-agent: *\\nDisallow: /x\"}");

        assertThat(told.path("url").asString(null)).isEqualTo(url);
        assertThat(told.path("why").asString()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "http://0x7f.1/",
        "http://2130706433/",
        "http://[::ffff:10.0.0.1]/",
        "http://169.254.1.1/",
        "http://localhost:8080/",
        "http://10.1.2.3./"
    })
    void anAddressThatIsNotPublicIsRefusedHoweverItIsSpelt(String href) throws IOException {
        JsonNode told = answer("{\"id\":1,\"href\":\"" + href + "\"}");

        assertThat(told.at("/address/allowed").asBoolean(true)).isFalse();
        assertThat(told.path("scope").isNull()).isTrue();
        assertThat(told.path("why").asString()).contains("its address is refused");
    }

    @Test
    void linesThatCannotBeReadAreToldAndTheNextIsRead() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("lines.jsonl"),
                        "no json\n\n{\"id\":7}\n{\"id\":\"c\",\"href\":\"http://forum.example/\"}\n");
        StringWriter printed = new StringWriter();

        int code = run(printed, "--jsonl", file.toString());

        assertThat(code).isOne();
        List<JsonNode> lines = printed.toString().lines().map(Json.MAPPER::readTree).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).path("error").asString()).contains("not a JSON object");
        assertThat(lines.get(1).path("id").asInt()).isEqualTo(7);
        assertThat(lines.get(2).path("url").asString()).isEqualTo("http://forum.example/");
    }

    @Test
    void oneUrlIsAnsweredForPeople() throws IOException {
        Path robots =
                Files.writeString(folder.resolve("robots.txt"), "User-agent: ours\nDisallow: /\n");
        StringWriter printed = new StringWriter();

        run(
                printed,
                "--offline",
                "--robots",
                robots.toString(),
                "--agent",
                "Ours",
                "http://forum.example/a");

        assertThat(printed.toString().lines())
                .containsExactly(
                        "It would not be fetched, for robots.txt forbids it (Disallow: /).",
                        "  url: http://forum.example/a",
                        "  robots: allowed false, rule Disallow: /",
                        "  address: allowed true, reason a name: its addresses are judged when it is looked up");
    }

    @Test
    void aConfiguredSiteGivesItsScopeAndItsRules() throws IOException {
        Path sites = Files.createDirectories(folder.resolve("config/sites"));
        Files.writeString(
                sites.resolve("market.yaml"),
                "seeds: [http://forum.example/start]\nexclude: [/private/*]\ndrop-parameters: [from]\nallowed-addresses: [127.0.0.0/8]\nmax-delay: 10s\n");
        Path lines =
                Files.writeString(
                        folder.resolve("lines.jsonl"),
                        """
                        {"id":1,"href":"http://forum.example/private/a"}
                        {"id":2,"href":"http://forum.example/t?from=1&id=2"}
                        {"id":3,"href":"http://other.example/"}
                        {"id":4,"href":"http://forum.example/t","robots":"User-agent: *\\nCrawl-delay: 60"}
                        """);
        StringWriter printed = new StringWriter();

        run(printed, "--config", folder.resolve("config").toString(), "--jsonl", lines.toString());

        List<JsonNode> told = printed.toString().lines().map(Json.MAPPER::readTree).toList();
        assertThat(told.get(0).path("scope").asString()).isEqualTo("outside: exclude: /private/*");
        assertThat(told.get(1).path("url").asString()).isEqualTo("http://forum.example/t?id=2");
        assertThat(told.get(2).path("scope").asString())
                .isEqualTo("outside: no configured site reaches other.example");
        assertThat(told.get(3).path("why").asString())
                .contains("asks for a delay of 60 s and the site's max-delay is 10 s");
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    viewtopic.php?t=7&start=0 | viewforum.php?f=2 | viewtopic.php?t=7 | would be fetched, at least 2 s after the host's last response.
                    viewtopic.php?p=12        | viewforum.php?f=2 | viewtopic.php?p=12 | its page has another address (links.yaml)
                    viewtopic.php?p=12        | board.aspx        | viewtopic.php?p=12 | and last (links.yaml)
                    memberlist.php            | viewforum.php?f=2 | memberlist.php     | and last (links.yaml)
                    viewtopic.php?t=7&from=1  | viewforum.php?f=2 | viewtopic.php?t=7  | would be fetched
                    viewtopic.php?t=7&gclid=1 | viewforum.php?f=2 | viewtopic.php?t=7&gclid=1 | would be fetched
                    logout                    | viewforum.php?f=2 | logout             | trap: action
                    """)
    void aConfiguredSiteIsJudgedByItsParametersTrapsAndLinkRules(
            String href, String base, String url, String why) throws IOException {
        JsonNode told =
                answerOfSite(
                        "delay: 2s\ndrop-parameters: [from]\nkeep-parameters: [gclid]\n",
                        "\"base\":\"http://forum.example/%s\",\"href\":\"%s\""
                                .formatted(base, href));

        assertThat(told.path("url").asString()).isEqualTo("http://forum.example/" + url);
        assertThat(told.path("why").asString()).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nofollow", "UGC noopener", "external sponsored"})
    void aLinkThatItsPageAsksNotToFollowIsPassedOver(String rel) throws IOException {
        JsonNode told =
                answer(
                        "{\"base\":\"http://forum.example/\",\"href\":\"a\",\"rel\":\"%s\"}"
                                .formatted(rel));

        assertThat(told.path("why").asString()).contains("asks not to follow it");
    }

    @Test
    void aPausedSiteIsNotFetched() throws IOException {
        assertThat(
                        answerOfSite("paused: true\n", "\"href\":\"http://forum.example/a\"")
                                .path("why")
                                .asString())
                .contains("while the site is paused");
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "http://forum.example/a, direct, true",
        "http://forum.example/a, socks5://127.0.0.1:9050, true",
        "http://other.forum.example/a, socks5://127.0.0.1:9050, false",
        "http://other.forum.example/a, direct, true"
    })
    void anAddressIsJudgedByTheSitesRoute(String href, String route, boolean allowed)
            throws IOException {
        JsonNode told = answerOfSite("route: " + route + "\n", "\"href\":\"" + href + "\"");

        assertThat(told.at("/address/allowed").asBoolean()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"about:blank", "mailto:a@b.example", "http://[::1", ""})
    void anAbsoluteLinkNeedsNoBase(String base) throws IOException {
        JsonNode whole =
                answer("{\"base\":\"%s\",\"href\":\"http://forum.example/a\"}".formatted(base));
        JsonNode part = answer("{\"base\":\"%s\",\"href\":\"a\"}".formatted(base));

        assertThat(whole.path("url").asString()).isEqualTo("http://forum.example/a");
        assertThat(part.path("url").isNull()).isTrue();
        assertThat(part.path("why").asString()).contains("its base is no URL to crawl");
    }

    @Test
    void aRunningBrokerwatchIsAskedOverItsApi() throws IOException {
        Files.writeString(folder.resolve("api-token"), "secret");
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/api/v1/why",
                exchange -> {
                    byte[] body =
                            ("{\"url\":\""
                                            + exchange.getRequestURI().getQuery().substring(4)
                                            + "\",\"host\":{\"state\":\"PAUSED\",\"reason\":null},\"why\":\"The site is paused.\"}")
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        StringWriter printed = new StringWriter();
        try {
            run(
                    printed,
                    "--url",
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    "--data",
                    folder.toString(),
                    "http://forum.example/a?b=c");
        } finally {
            server.stop(0);
        }

        assertThat(printed.toString().lines())
                .containsExactly(
                        "The site is paused.",
                        "  url: http://forum.example/a?b=c",
                        "  host: state PAUSED");
    }

    private JsonNode answerOfSite(String settings, String question) throws IOException {
        Path sites = Files.createDirectories(folder.resolve("config/sites"));
        Files.writeString(
                sites.resolve("market.yaml"), "seeds: [http://forum.example/start]\n" + settings);
        Path file = Files.writeString(folder.resolve("line.jsonl"), "{" + question + "}");
        StringWriter printed = new StringWriter();
        run(printed, "--config", folder.resolve("config").toString(), "--jsonl", file.toString());
        return Json.MAPPER.readTree(printed.toString());
    }

    private JsonNode answer(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("line.jsonl"), line);
        StringWriter printed = new StringWriter();
        run(printed, "--jsonl", file.toString());
        return Json.MAPPER.readTree(printed.toString());
    }

    private static int run(StringWriter printed, String... arguments) {
        return new CommandLine(new WhyCommand())
                .setOut(new PrintWriter(printed))
                .execute(arguments);
    }
}
