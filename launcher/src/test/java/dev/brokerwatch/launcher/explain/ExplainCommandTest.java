package dev.brokerwatch.launcher.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.launcher.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ExplainCommandTest {

    private static final String PAGE =
            """
            <html><head><title>Old shoes - Town board</title></head><body>
            <p>Nothing but a pair of shoes.</p><a href="/about.html">about</a></body></html>
            """;

    @TempDir private Path folder;

    @Test
    void aTextHasEveryMemberThatIsPromised() throws IOException {
        Path text = Files.writeString(folder.resolve("post.txt"), "出售车主数据5万条,200元打包,QQ 9000012345");

        JsonNode told = json("explain", "--json", "--text", text.toString());

        assertThat(told.propertyNames())
                .contains(
                        "id",
                        "is_offer",
                        "intent",
                        "kind",
                        "language",
                        "categories",
                        "packages",
                        "prices",
                        "volume",
                        "unit_price",
                        "contacts",
                        "has_pii_sample",
                        "redacted_title",
                        "redacted_text",
                        "why");
        assertThat(told.path("intent").asString()).isEqualTo("sell");
        assertThat(told.path("volume").asLong()).isEqualTo(50_000);
        assertThat(told.at("/prices/0/amount").asDouble()).isEqualTo(200);
        assertThat(told.at("/contacts/0/value").asString()).isEqualTo("9000012345");
    }

    @Test
    void aPageHasEveryMemberThatIsPromised() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), PAGE);

        JsonNode told =
                json("explain", "--json", "--url", "https://board.example/t/1", page.toString());

        assertThat(told.propertyNames())
                .contains(
                        "id",
                        "kind",
                        "engine",
                        "charset",
                        "title",
                        "posts",
                        "threads",
                        "next_page",
                        "last_page",
                        "links");
        assertThat(told.path("links").toString()).contains("https://board.example/about.html");
    }

    @Test
    void linesAreAnsweredInOrderAndABadOneDoesNotStopTheRest() throws IOException {
        Files.writeString(folder.resolve("page.html"), PAGE);
        Path lines =
                Files.writeString(
                        folder.resolve("in.jsonl"),
                        """
                        {"id":"a","title":"Hello","text":"Good morning."}
                        {"id":"b","file":"nowhere.html"}
                        no json
                        {"id":"c"}
                        {"id":"d","file":"page.html","url":"https://board.example/t/1","at":"2026-03-07T12:00:00Z"}
                        """);

        CommandRun run = CommandRun.of("explain", "--jsonl", lines.toString());

        List<JsonNode> told = run.out().lines().map(Json.MAPPER::readTree).toList();
        assertThat(told)
                .extracting(line -> line.path("id").asString())
                .containsExactly("a", "b", "line-3", "c", "d");
        assertThat(told)
                .extracting(line -> line.has("error"))
                .containsExactly(false, true, true, true, false);
        assertThat(told.get(1).path("error").asString()).contains("nowhere.html");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingIsRead() {
        CommandRun nothing = CommandRun.of("explain");
        CommandRun nowhere = CommandRun.of("explain", "nowhere.html");

        assertThat(nothing.exit()).isEqualTo(2);
        assertThat(nothing.err()).contains("name a FILE");
        assertThat(nowhere.exit()).isNotZero();
        assertThat(nowhere.err()).contains("there is no file nowhere.html");
    }

    private static JsonNode json(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.exit()).as(run.err()).isZero();
        return Json.MAPPER.readTree(run.out());
    }
}
