package dev.brokerwatch.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.alert.Alert;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.launcher.market.DemoMarket;
import dev.brokerwatch.launcher.market.MarketSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every part alone, in a process of its own and with its own jars only; they meet in a broker that none of them started.
class SeparateProcessesIT {

    private static final Pattern BROKER = Pattern.compile("Kafka listens on (\\S+)");

    @TempDir private Path folder;

    private final Deque<ModuleProcess> started = new ArrayDeque<>();

    @AfterEach
    void endAll() {
        started.forEach(ModuleProcess::close);
    }

    @Test
    void theyFindOffersAndRaiseAlertsAndStopWhenTold() throws Exception {
        InstantSource clock = InstantSource.system();
        MarketSettings settings = MarketSettings.small(3, clock.instant());
        try (DemoMarket market = DemoMarket.open(settings, clock)) {
            writeSites(market);
            ModuleProcess broker = start(Part.LAUNCHER, "broker", "broker", "--kafka-port", "0");
            String kafka = broker.awaitWord(BROKER);
            int port = freePort();
            start(Part.INDEXER, "indexer", service(kafka, "--port", Integer.toString(port)));
            start(Part.ALERTING, "alerting", service(kafka));
            start(Part.CRAWLER, "fetcher", service(kafka, "--role", "fetcher"));
            start(Part.CRAWLER, "frontier", service(kafka, "--role", "frontier"));

            Console console = Console.at(port, folder.resolve("indexer"));
            Await.until(
                    "listings", () -> isServing(port) && !console.hits("").isEmpty(), this::said);
            Topics topics = Topics.at(kafka);
            Await.until("an alert", () -> topics.count(Topic.ALERTS) > 0, this::said);
            Alert alert = JsonCodec.ALERTS.decode(topics.all(Topic.ALERTS).getFirst().value());
            assertThat(alert.listings()).isNotEmpty();
            Path log = folder.resolve("alerting/alerts/log.jsonl");
            Await.until("the alert in the log of alerts", () -> Files.exists(log), this::said);
            stopAll();
        }
    }

    /// What consumes last is stopped first, and the broker last.
    private void stopAll() throws InterruptedException {
        while (!started.isEmpty()) {
            ModuleProcess last = started.pop();
            last.terminate();
            assertThat(last.awaitEnd()).as(last.output()).isEqualTo(ModuleProcess.TERMINATED);
            assertThat(last.output()).doesNotContain("did not stop cleanly", "Exception in thread");
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

    private String[] service(String kafka, String... more) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--bootstrap-servers", kafka));
        arguments.addAll(List.of("--config", folder.resolve("config").toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private ModuleProcess start(Part part, String name, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve(name).toString()));
        ModuleProcess process =
                ModuleProcess.start(
                        part, folder.resolve(name + ".out"), all.toArray(String[]::new));
        started.push(process);
        return process;
    }

    private String said() {
        StringBuilder said = new StringBuilder();
        started.forEach(process -> said.append(process.output()).append("\n"));
        return said.toString();
    }

    /// The market's own settings, as an operator would write them.
    private void writeSites(DemoMarket market) throws IOException {
        Path sites = Files.createDirectories(folder.resolve("config/sites"));
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
