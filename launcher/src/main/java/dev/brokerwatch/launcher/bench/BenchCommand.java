package dev.brokerwatch.launcher.bench;

import dev.brokerwatch.config.wire.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `brokerwatch bench`.
@Command(
        name = "bench",
        description = "Measure what brokerwatch costs on this machine.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Each benchmark makes its own data on loopback and stops by itself. Without a name, the benchmarks are listed."
        })
public final class BenchCommand implements Callable<Integer> {

    private final List<Benchmark> benchmarks;

    @Spec private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Which benchmark.")
    private String name = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "How much to measure, where a benchmark has several sizes, such as 10m.")
    private @Nullable String size;

    @Option(
            names = "--beside",
            paramLabel = "PROGRAM",
            description = "Another program to run in the same run, such as wget2.")
    private @Nullable String beside;

    public BenchCommand(List<Benchmark> benchmarks) {
        this.benchmarks = List.copyOf(benchmarks);
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (name.isEmpty()) {
            benchmarks.forEach(b -> out.printf(Locale.ROOT, "%-10s %s%n", b.name(), b.about()));
            return 0;
        }
        Benchmark benchmark =
                benchmarks.stream()
                        .filter(b -> b.name().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                new ParameterException(
                                        spec.commandLine(),
                                        "there is no benchmark \""
                                                + name
                                                + "\"; the names are "
                                                + String.join(
                                                        ", ",
                                                        benchmarks.stream()
                                                                .map(Benchmark::name)
                                                                .toList())));
        BenchReport report =
                benchmark.run(new BenchOptions(size, beside), spec.commandLine().getErr()::println);
        if (json) {
            out.println(Json.MAPPER.writeValueAsString(report));
        } else {
            print(report, out);
        }
        out.flush();
        return 0;
    }

    private static void print(BenchReport report, PrintWriter out) {
        out.printf(Locale.ROOT, "%-28s %14s %14s%n", report.name(), "brokerwatch", "beside");
        report.figures()
                .forEach((figure, value) -> {
                    Double beside = report.beside().get(figure);
                    out.printf(
                            Locale.ROOT,
                            "%-28s %14.3f %14s%n",
                            figure,
                            value,
                            beside == null ? "-" : String.format(Locale.ROOT, "%.3f", beside));
                });
        out.println(report.machine());
        out.println(report.command());
    }
}
