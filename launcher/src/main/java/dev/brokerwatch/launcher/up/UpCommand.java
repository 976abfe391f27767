package dev.brokerwatch.launcher.up;

import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.indexer.console.Credentials;
import dev.brokerwatch.launcher.broker.FreePort;
import dev.brokerwatch.launcher.market.DemoMarket;
import dev.brokerwatch.launcher.operator.ConfigOption;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `brokerwatch up`.
@Command(
        name = "up",
        description = "Run all of brokerwatch in this process, on loopback.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "With no site in CONFIG/sites it crawls a simulated market, so that there is something to see.",
            "Ctrl-C stops it; the next start goes on where it was."
        })
public final class UpCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Mixin private ConfigOption config = new ConfigOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description =
                    "Console, API, metrics and health on 127.0.0.1; 0 takes a free one (default:"
                            + " ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            description =
                    "The broker on 127.0.0.1; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int kafkaPort = 0;

    @Option(
            names = "--max-disk",
            paramLabel = "BYTES",
            description = "About how large the data folder may grow (default: ${DEFAULT-VALUE}).")
    private String maxDisk = "20G";

    @Option(names = "--demo", description = "Crawl the simulated market, not the sites in CONFIG.")
    private boolean demo;

    @Option(
            names = "--demo-seed",
            paramLabel = "N",
            description =
                    "Which market is simulated at the first start (default: ${DEFAULT-VALUE}).")
    private long demoSeed = 1;

    @Override
    public Integer call() throws IOException, InterruptedException {
        UpSettings settings =
                new UpSettings(
                        config.folder(), port, kafkaPort, Bytes.parse(maxDisk), demo, demoSeed);
        PrintWriter out = spec.commandLine().getOut();
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        FreePort.require(port, "--port"); // told before anything else starts
        try (DataFolder folder = DataFolder.open(data)) {
            // Log4j reads it when the first logger is made, which is below.
            System.setProperty("brokerwatch.log.folder", folder.logs().toString());
            stopWith(told, closed);
            run(folder, settings, out, told);
        } finally {
            closed.countDown();
        }
        return 0;
    }

    private static void run(
            DataFolder folder, UpSettings settings, PrintWriter out, CountDownLatch told)
            throws IOException, InterruptedException {
        out.println(folder.whatItHolds(settings));
        out.flush();
        InstantSource clock = InstantSource.system();
        Supplier<Sites> written = settings.sites();
        Sites configured = written.get();
        boolean market = settings.demo() || configured.isEmpty();
        try (DemoMarket demo =
                        market ? DemoSites.open(folder.path(), settings.seed(), clock) : null;
                AllInOne all = new AllInOne(folder.path(), settings)) {
            Sites simulated = demo == null ? configured : demo.sites();
            Supplier<Sites> sites = demo == null ? written : () -> simulated;
            Credentials credentials = Credentials.of(folder.path(), new SecureRandom());
            int console = all.start(sites, credentials);
            Welcome.print(out, console, credentials, simulated, demo != null);
            boolean terminal =
                    Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
            try (Ticker ticker = new Ticker(all.meters(), out, terminal, clock)) {
                ticker.start();
                told.await();
            }
            out.println("Stopping …");
            out.flush();
        }
        out.println("Stopped. The next start goes on from here.");
        out.flush();
    }

    private static void stopWith(CountDownLatch told, CountDownLatch closed) {
        Thread stop =
                new Thread(
                        () -> {
                            told.countDown();
                            try {
                                closed.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "stop");
        Runtime.getRuntime().addShutdownHook(stop);
    }
}
