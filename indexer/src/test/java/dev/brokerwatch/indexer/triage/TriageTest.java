package dev.brokerwatch.indexer.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.indexer.lexicon.Lexicon;
import dev.brokerwatch.indexer.post.PostReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TriageTest {

    private static final Triage TRIAGE =
            new Triage(Lexicon.of(OperatorFiles.defaults()).dealings());
    private static final PostReader READER = PostReader.of(OperatorFiles.defaults());

    @Test
    void noLabelledPostThatTheFullReadingTakesForAnOfferIsPassedOver() throws Exception {
        List<String> lost = new ArrayList<>();
        int offers = 0;
        for (JsonNode post : labelledPosts()) {
            String title = post.path("title").asString("");
            String text = post.path("text").asString("");
            if (READER.read(title, text).isOffer()) {
                offers++;
                if (!TRIAGE.admitsPost(title, text) || !TRIAGE.admits(page(title, text))) {
                    lost.add(post.path("id").asString(""));
                }
            }
        }
        assertThat(offers).isGreaterThan(400);
        assertThat(lost).isEmpty();
    }

    @Test
    void anOrdinaryPageGetsNoDom() {
        String page =
                page(
                        "Weather in the mountains",
                        "We went up on Sunday and the river was frozen. Nice pictures, thanks!");

        assertThat(TRIAGE.admits(page)).isFalse();
    }

    @Test
    void aWordOfARateCountsBesideANumberOnly() {
        assertThat(TRIAGE.admits(page("", "Your login is good for a year in the garden")))
                .isFalse();
        assertThat(TRIAGE.admits(page("", "Logins, 3 for each"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sel\u200Bling pati\u200Bents database",
                "s.e.l.l.i.n.g",
                "身.份.证 出.售",
                "&#20986;&#21806;",
                "𝐬𝐞𝐥𝐥𝐢𝐧𝐠",
                "d4t4base",
                "sеlling"
            })
    void whatIsWrittenToHideGetsADom(String hidden) {
        assertThat(TRIAGE.admits(page("", "before " + hidden + " after"))).isTrue();
    }

    @Test
    void wordsInTagsAndScriptsDoNotCount() {
        String page =
                "<html><head><script>var sell = 'patients database';</script></head>"
                        + "<body class='selling patients'><p>Good morning.</p></body></html>";

        assertThat(TRIAGE.admits(page)).isFalse();
    }

    private static String page(String title, String text) {
        return "<!DOCTYPE html><html><head><title>"
                + title
                + "</title></head><body><div class=\"post\"><h1>"
                + title
                + "</h1><p>"
                + text.replace("<", "&lt;").replace("\n", "<br>\n")
                + "</p></div></body></html>";
    }

    private static List<JsonNode> labelledPosts() throws IOException, URISyntaxException {
        Path folder =
                Path.of(
                                Objects.requireNonNull(
                                                TriageTest.class.getResource(
                                                        "/dev/brokerwatch/indexer/labelled/tuning"))
                                        .toURI())
                        .resolveSibling("");
        List<JsonNode> posts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    posts.add(Json.MAPPER.readTree(line));
                }
            }
        }
        return posts;
    }
}
