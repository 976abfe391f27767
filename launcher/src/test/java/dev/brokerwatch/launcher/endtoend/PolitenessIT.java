package dev.brokerwatch.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.launcher.endtoend.WatchfulWeb.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// What hosts are promised holds across fetchers: never two requests at once, never closer than the delay. Judged by what
/// the hosts themselves saw while fetchers joined, went and were killed.
class PolitenessIT {

    private static final Duration DELAY = Duration.ofMillis(150);
    private static final int HOSTS = 6;
    private static final int MORE_PAGES = 10;
    private static final int PAGES = 10_000;

    @TempDir private Path folder;

    private final List<WatchfulWeb> hosts = new ArrayList<>();

    @BeforeEach
    void openHosts() throws IOException {
        for (int host = 0; host < HOSTS; host++) {
            hosts.add(new WatchfulWeb("127.0.0." + (41 + host), PAGES));
        }
    }

    @AfterEach
    void closeHosts() {
        hosts.forEach(WatchfulWeb::close);
    }

    @Test
    void noHostIsAskedTwiceAtOnceOrTooSoonWhileFetchersComeAndGo(TestReporter reporter)
            throws Exception {
        try (ModuleProcesses processes = new ModuleProcesses(folder)) {
            writeSettings(processes.config());
            processes.startBroker();
            ModuleProcess first = fetcher(processes, "first");
            fetcher(processes, "second");
            processes.startService(Part.CRAWLER, "frontier", "--role", "frontier");
            awaitMore(processes);

            fetcher(processes, "third");
            awaitMore(processes);
            first.kill();
            awaitMore(processes);
            processes.stopAll();
        }
        for (WatchfulWeb host : hosts) {
            List<Request> log = host.log();
            Duration closest = WatchfulWeb.closest(log);
            reporter.publishEntry(
                    host.seed(), log.size() + " requests, closest " + closest.toMillis() + " ms");
            assertThat(closest).as(host.seed()).isGreaterThanOrEqualTo(DELAY);
        }
    }

    private static ModuleProcess fetcher(ModuleProcesses processes, String name) {
        return processes.startService(Part.CRAWLER, name, "--role", "fetcher");
    }

    /// Every host goes on: those, too, whose visit a killed fetcher took with it.
    private void awaitMore(ModuleProcesses processes) {
        List<Integer> before = hosts.stream().map(WatchfulWeb::asked).toList();
        Await.until(
                MORE_PAGES + " more pages of every host",
                () -> {
                    for (int host = 0; host < HOSTS; host++) {
                        if (hosts.get(host).asked() < before.get(host) + MORE_PAGES) {
                            return false;
                        }
                    }
                    return true;
                },
                processes::said);
    }

    private void writeSettings(Path config) throws IOException {
        Path sites = Files.createDirectories(config.resolve("sites"));
        Files.writeString(config.resolve("crawler.yaml"), "lease: 10s\n");
        for (int host = 0; host < HOSTS; host++) {
            Files.writeString(
                    sites.resolve("host-" + host + ".yaml"),
                    """
                    seeds: ["%s"]
                    delay: %dms
                    min-interval: 1d
                    max-interval: 30d
                    allowed-addresses: [127.0.0.0/8]
                    """
                            .formatted(hosts.get(host).seed(), DELAY.toMillis()));
        }
    }
}
