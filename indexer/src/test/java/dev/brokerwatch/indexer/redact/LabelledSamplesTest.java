package dev.brokerwatch.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.text.FoldedText;
import dev.brokerwatch.indexer.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Against posts that other people labelled. They do not come with a public checkout.
class LabelledSamplesTest {

    private static final Path POSTS = Path.of("..", "..", "shared", "data", "listings-dev.jsonl");

    private final Screening screening = new Screening(OperatorFiles.defaults());

    @Test
    void whatIsLabelledAsVictimsDataGoesAndWhatMustStayStays() throws IOException {
        assumeTrue(Files.exists(POSTS), "there are no labelled posts at " + POSTS);
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(POSTS)) {
            JsonNode post = JsonMapper.shared().readTree(line);
            check(post, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private void check(JsonNode post, List<String> wrong) {
        FoldedText text =
                FoldedText.of(post.get("title").asString() + "\n" + post.get("text").asString());
        Screened screened = screening.screen(text);
        String redacted =
                plain(screening.redact(text, screened, new Span(0, text.length())).value());
        String id = post.get("id").asString();
        JsonNode labels = post.get("labels");
        for (JsonNode datum : labels.get("pii")) {
            if (redacted.contains(plain(datum.get("value").asString()))) {
                wrong.add(id + ": a datum of type " + datum.get("type").asString() + " is left");
            }
        }
        for (JsonNode keep : labels.get("keep")) {
            if (!redacted.contains(plain(keep.asString()))) {
                wrong.add(id + ": lost " + keep.asString());
            }
        }
        if (screened.victims().isEmpty() == labels.get("has_pii_sample").asBoolean()) {
            wrong.add(id + ": sample or none");
        }
    }

    /// As the labels are compared: NFKC, without blanks and invisible characters.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
