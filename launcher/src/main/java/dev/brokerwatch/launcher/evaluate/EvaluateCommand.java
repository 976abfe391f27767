package dev.brokerwatch.launcher.evaluate;

import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.indexer.post.PostJson;
import dev.brokerwatch.indexer.post.PostReader;
import dev.brokerwatch.launcher.operator.ConfigOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// `brokerwatch evaluate`.
@Command(
        name = "evaluate",
        description = "Say how well posts are read, against labelled ones.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A line of FILE is a JSON object with id, title, text and labels. Prints precision, recall and F1 by field, by",
            "language and by category, how far confidence can be trusted, and every error with its explanation."
        })
public final class EvaluateCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE.jsonl", description = "Labelled posts.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Option(
            names = "--errors",
            paramLabel = "N",
            description = "At most so many errors of each kind (default: all).")
    private int mostErrors = Integer.MAX_VALUE;

    @Mixin private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws IOException {
        PostReader reader = PostReader.of(config.files());
        Evaluation evaluation = new Evaluation();
        for (Path file : files) {
            add(file, reader, evaluation);
        }
        PrintWriter out = spec.commandLine().getOut();
        ReportTable table = new ReportTable(evaluation);
        if (json) {
            out.println(Json.MAPPER.writeValueAsString(table.json()));
            out.flush();
        } else {
            table.print(out, mostErrors);
        }
        return 0;
    }

    private static void add(Path file, PostReader reader, Evaluation evaluation)
            throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            JsonNode post = parse(file, number, line);
            String id = post.path("id").asString("");
            evaluation.add(
                    post,
                    PostJson.of(
                            id,
                            reader.read(
                                    post.path("title").asString(""),
                                    post.path("text").asString(""))));
        }
    }

    private static JsonNode parse(Path file, int number, String line) {
        try {
            JsonNode post = Json.MAPPER.readTree(line);
            if (post.path("id").isString() && post.path("labels").isObject()) {
                return post;
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + ", line " + number + ": not a JSON object: " + e.getOriginalMessage(),
                    e);
        }
        throw new IllegalArgumentException(
                file + ", line " + number + ": a labelled post has an id and labels");
    }
}
