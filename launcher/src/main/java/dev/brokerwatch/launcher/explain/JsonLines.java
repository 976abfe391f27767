package dev.brokerwatch.launcher.explain;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Many texts and pages from a file of JSON lines; one line of output each, in order. What cannot be read gives a line with
/// its `error`, and the next one is read.
final class JsonLines {

    private final Explainer explainer;
    private final PrintWriter out;
    private final InstantSource clock;

    JsonLines(Explainer explainer, PrintWriter out, InstantSource clock) {
        this.explainer = explainer;
        this.out = out;
        this.clock = clock;
    }

    /// Returns how many lines could not be read.
    int read(Path file) throws IOException {
        int errors = 0;
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    ObjectNode told = explain(file, number, line);
                    errors += told.has("error") ? 1 : 0;
                    out.println(Json.MAPPER.writeValueAsString(told));
                }
            }
        }
        out.flush();
        return errors;
    }

    private ObjectNode explain(Path file, int number, String line) {
        JsonNode input;
        try {
            input = Json.MAPPER.readTree(line);
        } catch (JacksonException e) {
            return error("line-" + number, "not a JSON object: " + e.getOriginalMessage());
        }
        String id = input.path("id").asString("line-" + number);
        try {
            if (input.hasNonNull("file")) {
                return explainer.page(page(file, id, input));
            }
            if (input.hasNonNull("text") || input.hasNonNull("title")) {
                return explainer.text(
                        id, input.path("title").asString(""), input.path("text").asString(""));
            }
            return error(id, "a line has a text (and a title), or a file");
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return error(id, message(e));
        } catch (RuntimeException | StackOverflowError e) {
            return error(id, "reading it failed: " + e.getClass().getSimpleName());
        }
    }

    private Explainer.PageBytes page(Path file, String id, JsonNode input) throws IOException {
        String url = input.path("url").asString(null);
        String at = input.path("at").asString(null);
        return new Explainer.PageBytes(
                id,
                Files.readAllBytes(find(file, input.path("file").asString(""))),
                url == null ? Explainer.NOWHERE : new CrawlUrl(url),
                at == null ? clock.instant() : Instant.parse(at),
                input.path("content_type").asString(null));
    }

    /// Paths are told from here, else from where the file of lines lies.
    private static Path find(Path lines, String name) {
        Path here = Path.of(name);
        Path folder = lines.toAbsolutePath().getParent();
        return Files.exists(here) || folder == null ? here : folder.resolve(name);
    }

    private static ObjectNode error(String id, String message) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("error", message);
    }

    private static String message(Exception e) {
        return e instanceof NoSuchFileException
                ? "there is no file " + e.getMessage()
                : orName(e.getMessage(), e);
    }

    private static String orName(@Nullable String message, Exception e) {
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
