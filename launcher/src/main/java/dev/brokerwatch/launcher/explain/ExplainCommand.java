package dev.brokerwatch.launcher.explain;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.launcher.operator.ConfigOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// `brokerwatch explain`.
@Command(
        name = "explain",
        description = "Read pages or texts and say what is found in them, redacted, and why.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Nothing needs to run. Examples:",
            "  brokerwatch explain page.html --url https://forum.example/thread-1.html",
            "  echo '30,000 customers for 20 yuan' | brokerwatch explain --text -",
            "  brokerwatch explain --jsonl posts.jsonl     lines {\"id\",\"title\",\"text\"} or {\"id\",\"file\",\"url\",\"at\"}"
        })
public final class ExplainCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "What to read; - is the input.")
    private List<String> files = List.of();

    @Option(names = "--text", description = "The files hold a post's text, not a page.")
    private boolean text;

    @Option(names = "--json", description = "One JSON object a file, a line each.")
    private boolean json;

    @Option(
            names = "--jsonl",
            paramLabel = "FILE",
            description = "Read many from a file of JSON lines; write one line each, in order.")
    private @Nullable Path lines;

    @Option(names = "--url", paramLabel = "URL", description = "Where the page was.")
    private @Nullable CrawlUrl url;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "When it was captured, such as 2026-11-24T12:00:00Z (default: now).")
    private @Nullable Instant at;

    @Mixin private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Explainer explainer = new Explainer(config.files());
        if (lines != null) {
            require(lines);
            return new JsonLines(explainer, out, InstantSource.system()).read(lines) == 0 ? 0 : 1;
        }
        if (files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "name a FILE, - for the input, or --jsonl FILE");
        }
        for (String file : files) {
            ObjectNode told = explain(explainer, file);
            if (json) {
                out.println(Json.MAPPER.writeValueAsString(told));
            } else {
                new Outline(out).print(told);
            }
        }
        out.flush();
        return 0;
    }

    private ObjectNode explain(Explainer explainer, String file) throws IOException {
        byte[] bytes = bytesOf(file);
        return text
                ? explainer.text(file, "", new String(bytes, StandardCharsets.UTF_8))
                : explainer.page(
                        new Explainer.PageBytes(
                                file,
                                bytes,
                                url == null ? Explainer.NOWHERE : url,
                                at == null ? InstantSource.system().instant() : at,
                                null));
    }

    private byte[] bytesOf(String file) throws IOException {
        if (file.equals("-")) {
            return System.in.readAllBytes();
        }
        require(Path.of(file));
        return Files.readAllBytes(Path.of(file));
    }

    private static void require(Path file) throws NoSuchFileException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException("there is no file " + file);
        }
    }
}
