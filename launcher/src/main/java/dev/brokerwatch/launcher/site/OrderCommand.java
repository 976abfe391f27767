package dev.brokerwatch.launcher.site;

import dev.brokerwatch.launcher.client.ApiOptions;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// An order about a site to the frontier that runs; it takes effect at once.
abstract class OrderCommand implements Callable<Integer> {

    private final String kind;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ApiOptions api = new ApiOptions();

    @Parameters(paramLabel = "SITE", description = "The name of its file, without .yaml.")
    private String site = "";

    OrderCommand(String kind) {
        this.kind = kind;
    }

    @Override
    public Integer call() throws Exception {
        JsonNode told = api.client().post("/api/v1/commands", Map.of("site", site, "kind", kind));
        PrintWriter out = spec.commandLine().getOut();
        out.println(site + ": " + kind + " for " + told.path("hosts").asInt(0) + " host(s)");
        out.flush();
        return 0;
    }

    String site() {
        return site;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /// `brokerwatch site pause`.
    @Command(
            name = "pause",
            description = "Ask the site nothing more until it is resumed.",
            mixinStandardHelpOptions = true)
    static final class Pause extends OrderCommand {
        Pause() {
            super("pause");
        }
    }

    /// `brokerwatch site resume`.
    @Command(
            name = "resume",
            description = "Go on with a site that was paused, or stopped for a reason now mended.",
            mixinStandardHelpOptions = true)
    static final class Resume extends OrderCommand {
        Resume() {
            super("resume");
        }
    }

    /// `brokerwatch site recrawl`.
    @Command(
            name = "recrawl",
            description = "Ask again for every known page of the site.",
            mixinStandardHelpOptions = true)
    static final class Recrawl extends OrderCommand {
        Recrawl() {
            super("recrawl");
        }
    }
}
