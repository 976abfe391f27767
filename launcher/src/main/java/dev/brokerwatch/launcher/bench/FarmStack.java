package dev.brokerwatch.launcher.bench;

import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.TopicAdmin;
import dev.brokerwatch.config.wire.TopicLayout;
import dev.brokerwatch.launcher.broker.FreePort;
import dev.brokerwatch.launcher.farm.Farm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/// A farm and a broker, each in a process of its own on loopback, and what is measured of the services between them.
/// Everything lies in a temporary folder that goes at the end.
final class FarmStack implements AutoCloseable {

    private static final String LAUNCHER = "dev.brokerwatch.launcher.Main";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Path folder;
    private final int hosts;
    private final int pages;
    private final int farmPort = FreePort.find();
    private final int kafkaPort = FreePort.find();
    private final InstantSource clock = InstantSource.system();
    private final Deque<ServiceProcess> running = new ArrayDeque<>();
    private final ServiceProcess broker;

    /// Starts farm and broker and makes the topics.
    FarmStack(int hosts, int pages) throws IOException {
        this.folder = Files.createTempDirectory("brokerwatch-bench");
        this.hosts = hosts;
        this.pages = pages;
        configure();
        start("farm", Farm.class.getName(), text(hosts), text(pages), text(farmPort), "1");
        this.broker =
                start(
                        "broker",
                        LAUNCHER,
                        "broker",
                        "--data",
                        folder.resolve("broker").toString(),
                        "--kafka-port",
                        text(kafkaPort));
        try {
            TopicAdmin.ensure(
                    KafkaClients.of(kafka()),
                    new TopicLayout(4, (short) 1, Duration.ofHours(1), 12_000_000_000L));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    ServiceProcess broker() {
        return broker;
    }

    String kafka() {
        return "127.0.0.1:" + kafkaPort;
    }

    int hosts() {
        return hosts;
    }

    /// Pages of all hosts together.
    double allPages() {
        return (double) hosts * pages;
    }

    /// Pages that the farm has sent since it was started, by its own count.
    double pagesServed() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root(0) + "count")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return Double.parseDouble(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    int pagesOfAHost() {
        return pages;
    }

    int farmPort() {
        return farmPort;
    }

    Path folder() {
        return folder;
    }

    /// Starts a part of brokerwatch by its main class, against this broker, with metrics on `port`.
    ServiceProcess service(String name, String mainClass, int port) throws IOException {
        return start(
                name,
                mainClass,
                "--bootstrap-servers",
                kafka(),
                "--data",
                folder.resolve(name).toString(),
                "--config",
                folder.resolve("config").toString(),
                "--port",
                text(port));
    }

    /// Starts any main class on this class path.
    ServiceProcess start(String name, String mainClass, String... arguments) throws IOException {
        ServiceProcess process =
                ServiceProcess.start(folder.resolve(name + ".log"), mainClass, arguments);
        running.push(process);
        return process;
    }

    /// Waits until a figure reaches `enough`, or has stood still for `patient`. Returns the figure.
    double await(DoubleSupplier figure, double enough, Duration patient) {
        Instant deadline = clock.instant().plus(PATIENCE);
        Instant moved = clock.instant();
        double before = -1;
        while (clock.instant().isBefore(deadline)) {
            double now = figure.getAsDouble();
            if (now >= enough) {
                return now;
            }
            if (now > before) {
                moved = clock.instant();
                before = now;
            } else if (now > 0 && clock.instant().isAfter(moved.plus(patient))) {
                return now;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new IllegalStateException(
                "only " + before + " of " + enough + " came; the logs were in " + folder);
    }

    InstantSource clock() {
        return clock;
    }

    private void configure() throws IOException {
        Path sites = Files.createDirectories(folder.resolve("config").resolve("sites"));
        StringBuilder yaml = new StringBuilder("seeds:\n");
        for (int host = 0; host < hosts; host++) {
            yaml.append("  - \"").append(root(host)).append("\"\n");
        }
        yaml.append(
                """
                delay: 0s
                daily-budget: 1000000000
                min-interval: 1d
                allowed-addresses: ["127.0.0.0/8"]
                """);
        Files.writeString(sites.resolve("farm.yaml"), yaml);
        Files.writeString(folder.resolve("config").resolve("crawler.yaml"), "unread-share: 1.0\n");
    }

    /// The first page of a host.
    String root(int host) {
        return "http://" + Farm.addressOf(host) + ":" + farmPort + "/";
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    @Override
    public void close() throws IOException {
        while (!running.isEmpty()) {
            running.pop().close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
