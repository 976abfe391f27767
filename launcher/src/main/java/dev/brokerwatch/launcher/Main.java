package dev.brokerwatch.launcher;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.service.ErrorMessages;
import dev.brokerwatch.launcher.archive.ExportWarcCommand;
import dev.brokerwatch.launcher.archive.ImportWarcCommand;
import dev.brokerwatch.launcher.bench.BenchCommand;
import dev.brokerwatch.launcher.bench.Benchmark;
import dev.brokerwatch.launcher.bench.CrawlBenchmark;
import dev.brokerwatch.launcher.bench.ExtractBenchmark;
import dev.brokerwatch.launcher.bench.FrontierBenchmark;
import dev.brokerwatch.launcher.bench.HarvestBenchmark;
import dev.brokerwatch.launcher.bench.LinksBenchmark;
import dev.brokerwatch.launcher.bench.PipelineBenchmark;
import dev.brokerwatch.launcher.client.SearchCommand;
import dev.brokerwatch.launcher.evaluate.EvaluateCommand;
import dev.brokerwatch.launcher.explain.ExplainCommand;
import dev.brokerwatch.launcher.site.SiteCommand;
import dev.brokerwatch.launcher.status.StatusCommand;
import dev.brokerwatch.launcher.up.UpCommand;
import dev.brokerwatch.launcher.why.WhyCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line.
@Command(
        name = "brokerwatch",
        description =
                "Finds offers of stolen personal data on marketplaces and gets them taken down.",
        mixinStandardHelpOptions = true,
        version = "brokerwatch 0.1.0",
        subcommands = {BrokerCommand.class, CommandLine.HelpCommand.class},
        footer = {
            "",
            "Start with: brokerwatch up",
            "Each service also starts alone: brokerwatch crawler | indexer | alerting --bootstrap-servers HOST:PORT"
        })
public final class Main {

    private Main() {}

    /// Exits with 0, with 1 for what went wrong while running, with 2 for a wrong command line.
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .addSubcommand(new UpCommand())
                .addSubcommand(new StatusCommand())
                .addSubcommand(new SearchCommand())
                .addSubcommand(new SiteCommand())
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new EvaluateCommand())
                .addSubcommand(new WhyCommand())
                .addSubcommand(new ImportWarcCommand())
                .addSubcommand(new ExportWarcCommand())
                .addSubcommand(new BenchCommand(benchmarks()))
                .registerConverter(CrawlUrl.class, CrawlUrl::new)
                .setExecutionExceptionHandler(new ErrorMessages());
    }

    private static List<Benchmark> benchmarks() {
        return List.of(
                new PipelineBenchmark(),
                new CrawlBenchmark(),
                new FrontierBenchmark(),
                new HarvestBenchmark(),
                new LinksBenchmark(),
                new ExtractBenchmark());
    }
}
