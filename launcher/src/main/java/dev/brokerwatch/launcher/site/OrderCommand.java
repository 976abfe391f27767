package dev.brokerwatch.launcher.site;

import dev.brokerwatch.launcher.client.ApiOptions;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// An order about a site to the frontier that runs; it takes effect at once.
abstract class OrderCommand implements Callable<Integer> {

    private final String kind;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ApiOptions api = new ApiOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "SITE",
            description = "The name of its file, without .yaml.")
    private String site = "";

    OrderCommand(String kind) {
        this.kind = kind;
    }

    @Override
    public Integer call() throws Exception {
        boolean all = all();
        if (all != site.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), all ? "name a SITE or --all, not both" : "name a SITE");
        }
        String order = all ? kindForAll() : kind;
        Map<String, String> asked =
                all ? Map.of("kind", order) : Map.of("site", site, "kind", order);
        JsonNode told = api.client().post("/api/v1/commands", asked);
        PrintWriter out = spec.commandLine().getOut();
        String hosts = told.path("hosts").asInt(0) + " host(s)";
        out.println((all ? "all sites" : site) + ": " + kind + " for " + hosts);
        out.flush();
        return 0;
    }

    /// Whether it is for all sites at once.
    boolean all() {
        return false;
    }

    private String kindForAll() {
        return kind.equals("pause") ? "stop_all" : "resume_all";
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

        @Option(names = "--all", description = "Every site: nothing at all is asked any more.")
        private boolean all;

        Pause() {
            super("pause");
        }

        @Override
        boolean all() {
            return all;
        }
    }

    /// `brokerwatch site resume`.
    @Command(
            name = "resume",
            description = "Go on with a site that was paused, or stopped for a reason now mended.",
            mixinStandardHelpOptions = true)
    static final class Resume extends OrderCommand {

        @Option(
                names = "--all",
                description = "Go on after pause --all; what else is paused stays.")
        private boolean all;

        Resume() {
            super("resume");
        }

        @Override
        boolean all() {
            return all;
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
