package dev.brokerwatch.launcher.why;

import dev.brokerwatch.config.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Many questions from a file of JSON lines, `{"id","base"?,"href","rel"?,"robots"?,"agent"?}`; one line of output each, in order.
/// What cannot be read gives a line with its `error`, and the next one is read.
final class QuestionLines {

    private final RulesAlone rules;
    private final @Nullable String robots;
    private final @Nullable String agent;
    private final PrintWriter out;

    /// @param robots what counts where a line has no robots.txt of its own, or null
    /// @param agent what counts where a line names no agent, or null
    QuestionLines(
            RulesAlone rules, @Nullable String robots, @Nullable String agent, PrintWriter out) {
        this.rules = rules;
        this.robots = robots;
        this.agent = agent;
        this.out = out;
    }

    /// Returns how many lines could not be read.
    int read(Path file) throws IOException {
        int errors = 0;
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    ObjectNode told = answer(line, number);
                    errors += told.has("error") ? 1 : 0;
                    out.println(Json.MAPPER.writeValueAsString(told));
                }
            }
        }
        out.flush();
        return errors;
    }

    private ObjectNode answer(String line, int number) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        JsonNode input;
        try {
            input = Json.MAPPER.readTree(line);
        } catch (JacksonException e) {
            return told.put("id", "line-" + number)
                    .put("error", "not a JSON object: " + e.getOriginalMessage());
        }
        if (input.has("id")) {
            told.set("id", input.get("id"));
        } else {
            told.put("id", "line-" + number);
        }
        String href = input.path("href").asString(null);
        if (href == null) {
            return told.put("error", "a line has an href");
        }
        Question question =
                new Question(
                        input.path("base").asString(null),
                        href,
                        input.path("rel").asString(""),
                        input.path("robots").asString(robots),
                        input.path("agent").asString(agent));
        return told.setAll(rules.judge(question).json());
    }
}
