package dev.brokerwatch.launcher.status;

import dev.brokerwatch.config.wire.Json;
import dev.brokerwatch.launcher.client.ApiClient;
import dev.brokerwatch.launcher.client.ApiOptions;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// `brokerwatch status`.
@Command(
        name = "status",
        description = "Show what a running brokerwatch is doing, and why a host is not asked.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "On a terminal it renews itself every second until Ctrl-C; --once shows it once."
        })
public final class StatusCommand implements Callable<Integer> {

    private static final String CLEAR = "\u001B[H\u001B[2J";

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ApiOptions api = new ApiOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "HOST",
            description = "One host only, as host or host:port.")
    private @Nullable String host;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(names = "--once", description = "Show it once, on a terminal too.")
    private boolean once;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        ApiClient client = api.client();
        boolean live =
                !once
                        && !json
                        && Optional.ofNullable(System.console())
                                .filter(Console::isTerminal)
                                .isPresent();
        CountDownLatch never = new CountDownLatch(1);
        do {
            JsonNode told =
                    client.get("/api/v1/status", host == null ? Map.of() : Map.of("host", host));
            if (live) {
                out.print(CLEAR);
            }
            print(told, out);
        } while (live && !never.await(1, TimeUnit.SECONDS));
        return 0;
    }

    private void print(JsonNode told, PrintWriter out) {
        if (json) {
            out.println(Json.MAPPER.writeValueAsString(told));
        } else {
            new StatusTable(out).print(told);
        }
        out.flush();
    }
}
