package dev.brokerwatch.launcher.why;

import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.crawler.url.LinkRules;
import dev.brokerwatch.launcher.client.ApiOptions;
import dev.brokerwatch.launcher.operator.ConfigOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// `brokerwatch why`.
@Command(
        name = "why",
        description = "Say whether and when a URL would be fetched, and for which reason not.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Asks the brokerwatch that runs. With --offline nothing needs to run and no network is asked:",
            "  brokerwatch why https://forum.example/thread-1.html",
            "  brokerwatch why --offline --robots robots.txt --agent brokerwatch https://forum.example/search",
            "  brokerwatch why --jsonl links.jsonl     lines {\"id\",\"base\",\"href\",\"rel\",\"robots\",\"agent\"}"
        })
public final class WhyCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ApiOptions api = new ApiOptions();

    @Parameters(arity = "0..1", paramLabel = "URL", description = "The URL, or a link with --base.")
    private @Nullable String link;

    @Option(names = "--offline", description = "Ask the rules alone.")
    private boolean offline;

    @Option(names = "--base", paramLabel = "URL", description = "The page that holds the link.")
    private @Nullable String base;

    @Option(
            names = "--rel",
            paramLabel = "WORDS",
            description = "What that page says of the link, such as nofollow.")
    private @Nullable String rel;

    @Option(
            names = "--robots",
            paramLabel = "FILE",
            description = "The host's robots.txt (default: none is known).")
    private @Nullable Path robots;

    @Option(
            names = "--agent",
            paramLabel = "NAME",
            description = "The name by which robots.txt is read (default: that of crawler.yaml).")
    private @Nullable String agent;

    @Option(
            names = "--jsonl",
            paramLabel = "FILE",
            description =
                    "Read many links from a file of JSON lines; write one line each, in order.")
    private @Nullable Path lines;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Mixin private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (lines != null) {
            return new QuestionLines(rules(), robotsText(), agent, out).read(lines) == 0 ? 0 : 1;
        }
        if (link == null) {
            throw new ParameterException(spec.commandLine(), "name a URL, or --jsonl FILE");
        }
        boolean alone = offline || robots != null || base != null || rel != null || agent != null;
        JsonNode verdict =
                alone
                        ? rules().judge(question(link)).json()
                        : api.client().get("/api/v1/why", Map.of("url", link));
        if (json) {
            out.println(Json.MAPPER.writeValueAsString(verdict));
            out.flush();
        } else {
            VerdictText.print(verdict, out);
        }
        return 0;
    }

    private RulesAlone rules() {
        OperatorFiles files = config.files();
        return new RulesAlone(
                config.sites(),
                LinkRules.read(files),
                CrawlerSettings.read(files).agent(),
                InstantSource.system());
    }

    private Question question(String href) throws IOException {
        return new Question(base, href, rel == null ? "" : rel, robotsText(), agent);
    }

    /// Whatever bytes it holds: what is no UTF-8 stands only for itself.
    private @Nullable String robotsText() throws IOException {
        return robots == null
                ? null
                : new String(Files.readAllBytes(robots), StandardCharsets.UTF_8);
    }
}
