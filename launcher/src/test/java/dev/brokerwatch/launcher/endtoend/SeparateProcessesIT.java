package dev.brokerwatch.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.launcher.CommandRun;
import dev.brokerwatch.launcher.market.DemoMarket;
import dev.brokerwatch.launcher.market.MarketSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every part alone, in a process of its own and with its own jars only; they meet in a broker that none of them started.
class SeparateProcessesIT {

    @TempDir private Path folder;

    @Test
    void theyFindOffersAndRaiseAlertsAndStopWhenTold() throws Exception {
        InstantSource clock = InstantSource.system();
        MarketSettings settings = MarketSettings.small(3, clock.instant());
        try (DemoMarket market = DemoMarket.open(settings, clock);
                ModuleProcesses processes = new ModuleProcesses(folder)) {
            writeSites(market, processes.config());
            String kafka = processes.startBroker();
            int port = freePort();
            processes.startService(Part.INDEXER, "indexer", "--port", Integer.toString(port));
            processes.startService(Part.ALERTING, "alerting");
            processes.startService(Part.CRAWLER, "fetcher", "--role", "fetcher");
            int frontierPort = freePort();
            processes.startService(
                    Part.CRAWLER,
                    "frontier",
                    "--role",
                    "frontier",
                    "--port",
                    Integer.toString(frontierPort));

            Console console = Console.at(port, processes.data("indexer"));
            Await.until(
                    "listings",
                    () -> isServing(port) && !console.hits("").isEmpty(),
                    processes::said);
            Topics topics = Topics.at(kafka);
            Await.until("an alert", () -> topics.count(Topic.ALERTS) > 0, processes::said);
            Alert alert = JsonCodec.ALERTS.decode(topics.all(Topic.ALERTS).getFirst().value());
            assertThat(alert.listings()).isNotEmpty();
            Path log = processes.data("alerting").resolve("alerts/log.jsonl");
            Await.until("the alert in the log of alerts", () -> Files.exists(log), processes::said);
            assertThat(status(frontierPort)).contains("frontier running").contains("demo-phpbb");
            processes.stopAll();
        }
    }

    @ParameterizedTest(name = "{0} does not carry {1}")
    @CsvSource({
        "CRAWLER, kafka_2.13-",
        "CRAWLER, lucene-",
        "CRAWLER, javalin-",
        "CRAWLER, brokerwatch-indexer-",
        "CRAWLER, brokerwatch-alerting-",
        "INDEXER, kafka_2.13-",
        "INDEXER, kafka-streams-",
        "INDEXER, rocksdbjni-",
        "INDEXER, brokerwatch-crawler-",
        "INDEXER, brokerwatch-alerting-",
        "ALERTING, kafka_2.13-",
        "ALERTING, lucene-",
        "ALERTING, javalin-",
        "ALERTING, jsoup-",
        "ALERTING, brokerwatch-crawler-",
        "ALERTING, brokerwatch-indexer-"
    })
    void aPartCarriesNoJarsOfTheOthers(Part part, String foreign) {
        assertThat(part.classPath())
                .extracting(jar -> jar.getFileName().toString())
                .noneMatch(jar -> jar.startsWith(foreign));
    }

    /// The market's own settings, as an operator would write them.
    private static void writeSites(DemoMarket market, Path config) throws IOException {
        Path sites = Files.createDirectories(config.resolve("sites"));
        for (SiteSettings site : market.sites().all()) {
            Files.writeString(
                    sites.resolve(site.id() + ".yaml"),
                    """
                    seeds: ["%s"]
                    delay: 50ms
                    min-interval: 10s
                    max-interval: 10m
                    daily-budget: 1000000
                    time-zone: %s
                    allowed-addresses: [127.0.0.0/8]
                    """
                            .formatted(site.seeds().getFirst().value(), site.timeZone()));
        }
    }

    /// What `brokerwatch status` prints of a frontier that runs alone.
    private static String status(int port) {
        CommandRun run = CommandRun.of("status", "--url=http://127.0.0.1:" + port);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    private static boolean isServing(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
