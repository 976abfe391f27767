package dev.brokerwatch.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.crawl.CommandKind;
import dev.brokerwatch.config.record.crawl.FrontierInput.Command;
import dev.brokerwatch.config.record.crawl.FrontierInput.VisitReport;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.WarcCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of frontier, fetcher or broker at random moments of a crawl. The property `brokerwatch.kills` says how often;
/// the profile `kills` of the build sets it to 50.
class CrawlKillIT {

    private static final int KILLS = Integer.getInteger("brokerwatch.kills", 5);
    private static final int HOSTS = 4;
    private static final int PAGES_BETWEEN_KILLS = 30;
    private static final int PAGES = PAGES_BETWEEN_KILLS * (KILLS + 1) / HOSTS;
    private static final int ALL_PAGES = HOSTS * PAGES;
    private static final int URLS_IN_A_VISIT = 20;
    private static final int BROKER = 0;
    private static final int FRONTIER = 1;
    private static final int FETCHER = 2;
    private static final long SEED = 20261125;

    @TempDir private Path folder;

    private final Random moments = new Random(SEED);
    private final List<WatchfulWeb> hosts = new ArrayList<>();
    private final List<ModuleProcess> parts = new ArrayList<>();
    private final WatchfulWeb refusing;
    private final WatchfulWeb paused;

    CrawlKillIT() throws IOException {
        for (int host = 0; host < HOSTS; host++) {
            hosts.add(new WatchfulWeb("127.0.0." + (51 + host), PAGES));
        }
        refusing = new WatchfulWeb("127.0.0.61", 0);
        paused = new WatchfulWeb("127.0.0.62", 100_000);
    }

    @AfterEach
    void closeHosts() {
        hosts.forEach(WatchfulWeb::close);
        refusing.close();
        paused.close();
    }

    @Test
    void everyPageIsCapturedAndPausesAndBackOffsSurvive(TestReporter reporter) throws Exception {
        int port = freePort();
        try (ModuleProcesses processes = new ModuleProcesses(folder)) {
            writeSettings(processes.config());
            parts.add(processes.startBroker(port));
            parts.add(start(processes, FRONTIER));
            parts.add(start(processes, FETCHER));
            Await.until("the refusal to be reported", () -> isReported(port), processes::said);
            pause(port);
            int beforeKills = paused.asked();
            for (int kill = 0; kill < KILLS; kill++) {
                awaitAsked(5 + moments.nextInt(PAGES_BETWEEN_KILLS), processes);
                killOne(processes, port);
            }
            Await.until("every page to be asked for", () -> asked() >= ALL_PAGES, processes::said);
            Await.until(
                    "every page in Kafka",
                    () -> captured(port).size() == ALL_PAGES,
                    () -> captured(port).size() + " of " + ALL_PAGES + "\n" + processes.said());
            processes.stopAll();
            reporter.publishEntry("asked", asked() + " times for " + ALL_PAGES + " pages");
            assertThat(asked() - ALL_PAGES)
                    .as("pages asked for again")
                    .isLessThanOrEqualTo(KILLS * HOSTS * URLS_IN_A_VISIT);
            assertThat(paused.asked() - beforeKills)
                    .as("pages of the paused site, but for visits that were planned already")
                    .isLessThanOrEqualTo(2 * URLS_IN_A_VISIT);
            assertThat(refusing.asked()).as("asked once, as it wanted an hour").isEqualTo(1);
        }
    }

    private void killOne(ModuleProcesses processes, int port) throws InterruptedException {
        int victim = moments.nextInt(parts.size());
        parts.get(victim).kill();
        parts.set(
                victim, victim == BROKER ? processes.startBroker(port) : start(processes, victim));
    }

    private static ModuleProcess start(ModuleProcesses processes, int part) {
        String role = part == FRONTIER ? "frontier" : "fetcher";
        return processes.startService(Part.CRAWLER, role, "--role", role);
    }

    private int asked() {
        return hosts.stream().mapToInt(WatchfulWeb::asked).sum();
    }

    private void awaitAsked(int more, ModuleProcesses processes) {
        int enough = Math.min(asked() + more, ALL_PAGES);
        Await.until(enough + " pages asked for", () -> asked() >= enough, processes::said);
    }

    /// Whether the frontier can know, after whatever happens, that a host has refused.
    private boolean isReported(int port) {
        return topics(port).all(Topic.REPORTS).stream()
                .map(report -> JsonCodec.REPORTS.decode(report.value()))
                .anyMatch(report ->
                        report instanceof VisitReport visit
                                && visit.host().equals(hostOf(refusing))
                                && visit.robots() == null);
    }

    private void pause(int port) {
        Host host = hostOf(paused);
        Command pause =
                new Command(
                        new SiteId("paused"),
                        host,
                        CommandKind.PAUSE,
                        InstantSource.system().instant(),
                        "test");
        try (Publisher publisher =
                new Publisher(KafkaClients.of(address(port)).producer("orders"))) {
            publisher.send(Topic.REPORTS, host.value(), JsonCodec.REPORTS.encode(pause));
        }
    }

    private Set<String> captured(int port) {
        Set<Host> crawled =
                hosts.stream().map(CrawlKillIT::hostOf).collect(Collectors.toUnmodifiableSet());
        return topics(port).all(Topic.PAGES).stream()
                .map(page -> WarcCodec.decode(page.value()))
                .filter(Capture.Response.class::isInstance)
                .map(capture -> ((Capture.Response) capture).url())
                .filter(url -> crawled.contains(url.host()))
                .map(CrawlUrl::value)
                .filter(url -> !url.contains("robots"))
                .collect(Collectors.toSet());
    }

    private static Topics topics(int port) {
        return Topics.at(address(port));
    }

    private static String address(int port) {
        return "127.0.0.1:" + port;
    }

    private static Host hostOf(WatchfulWeb web) {
        return new CrawlUrl(web.seed()).host();
    }

    private void writeSettings(Path config) throws IOException {
        Path sites = Files.createDirectories(config.resolve("sites"));
        Files.writeString(config.resolve("crawler.yaml"), "lease: 10s\n");
        for (int host = 0; host < HOSTS; host++) {
            writeSite(sites.resolve("host-" + host + ".yaml"), hosts.get(host));
        }
        writeSite(sites.resolve("refusing.yaml"), refusing);
        writeSite(sites.resolve("paused.yaml"), paused);
    }

    private static void writeSite(Path file, WatchfulWeb web) throws IOException {
        Files.writeString(
                file,
                """
                seeds: ["%s"]
                delay: 100ms
                min-interval: 1d
                max-interval: 30d
                allowed-addresses: [127.0.0.0/8]
                """
                        .formatted(web.seed()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
