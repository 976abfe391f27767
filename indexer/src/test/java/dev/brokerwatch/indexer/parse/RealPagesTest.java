package dev.brokerwatch.indexer.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.charset.Decoded;
import dev.brokerwatch.indexer.charset.Decoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The labelled real pages that lie beside the project, where they do. Texts compare without white space, times as the page
/// shows them, links by their end.
class RealPagesTest {

    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "pages");
    private static final PageParser PARSER = PageParser.of(OperatorFiles.defaults());

    @TestFactory
    List<DynamicTest> aRealPageIsReadAsItsLabelSays() throws IOException {
        assumeTrue(Files.exists(FOLDER), "the shared pages are not here");
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve("pages.jsonl"))) {
            JsonNode label = JsonMapper.shared().readTree(line);
            tests.add(DynamicTest.dynamicTest(label.path("id").asString(), () -> check(label)));
        }
        return tests;
    }

    private static void check(JsonNode label) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(label.path("file").asString()));
        Decoded decoded = new Decoder().decode(bytes, null, null);
        assertThat(decoded.encoding()).isEqualTo(label.path("charset").path("actual").asString());
        Page page =
                PARSER.parse(
                        new PageSource(
                                new CrawlUrl("https://site.example/page"),
                                decoded.text(),
                                Instant.parse("2026-01-01T00:00:00Z"),
                                ZoneOffset.UTC,
                                Map.of()));
        JsonNode told = label.path("labels");
        int posts =
                told.path("post_count").asInt()
                        + told.path("comment_count").asInt(0)
                        + told.path("product_count").asInt(0);
        assertThat(page.kind().label()).isEqualTo(label.path("kind").asString());
        assertThat(page.title()).isEqualTo(told.path("title").asString());
        assertThat(page.posts()).hasSize(posts);
        assertThat(page.threads()).hasSize(told.path("thread_count").asInt(0));
        checkLink(page.next(), told.path("next_page"));
        checkLink(page.last(), told.path("last_page"));
        if (told.path("first_post").isObject()) {
            checkPost(page, page.posts().getFirst(), told.path("first_post"));
            checkPost(page, page.posts().getLast(), told.path("last_post"));
        }
        if (told.has("first_thread")) {
            assertThat(page.threads().getFirst().title())
                    .isEqualTo(told.path("first_thread").path("title").asString());
        }
    }

    private static void checkLink(@Nullable CrawlUrl found, JsonNode href) {
        if (href.isNull()) {
            assertThat(found).isNull();
        } else {
            assertThat(Objects.requireNonNull(found).value()).endsWith(href.asString());
        }
    }

    private static void checkPost(Page page, Post post, JsonNode label) {
        assertThat(post.author()).isEqualTo(label.path("author").asString());
        String all = String.join("", post.quotes()) + post.text();
        assertThat(bare(all)).startsWith(bare(label.path("text_start").asString()));
        JsonNode iso = label.path("published_iso_or_null");
        if (!iso.isNull()) {
            Instant published = Objects.requireNonNull(post.published()).at();
            String shown = LocalDateTime.ofInstant(published, page.zone()).toString();
            assertThat(shown).startsWith(iso.asString().replace("Z", ""));
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }
}
