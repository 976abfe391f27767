package dev.brokerwatch.crawler;

import dev.brokerwatch.config.ops.Health;
import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.ops.OpsRoutes;
import dev.brokerwatch.config.ops.StandAlone;
import dev.brokerwatch.config.service.PrivateFolder;
import dev.brokerwatch.config.service.Service;
import dev.brokerwatch.config.service.ServiceOptions;
import dev.brokerwatch.config.settings.CrawlerSettings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The crawler as a process of its own, or one of its two halves: the frontier keeps what is known and plans visits; the
/// fetcher runs them and may sit on another machine.
@Command(
        name = "crawler",
        description = "Plans visits to the configured sites and runs them.",
        mixinStandardHelpOptions = true)
public final class CrawlerCommand implements Callable<Integer> {

    /// Which half.
    enum Role {
        FRONTIER,
        FETCHER,
        BOTH
    }

    @Mixin private ServiceOptions options = new ServiceOptions();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "both",
            description = "frontier, fetcher or both (default: ${DEFAULT-VALUE}).")
    private Role role = Role.BOTH;

    public static void main(String[] arguments) {
        System.exit(StandAlone.execute(new CrawlerCommand(), arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        Health health = new Health();
        try (Meters meters = new Meters()) {
            StandAlone.run(options, new OpsRoutes(meters, health), services(meters, health));
        }
        return 0;
    }

    private List<Service> services(Meters meters, Health health) {
        CrawlerSettings settings = CrawlerSettings.read(options.files());
        List<Service> services = new ArrayList<>();
        if (role != Role.FRONTIER) {
            services.add(
                    new FetcherService(
                            options.kafka(),
                            options::sites,
                            settings,
                            meters,
                            health,
                            InstantSource.system()));
        }
        if (role != Role.FETCHER) {
            services.add(
                    new FrontierService(
                            options.kafka(),
                            PrivateFolder.create(options.data()),
                            options::sites,
                            settings,
                            () -> "",
                            meters,
                            health,
                            InstantSource.system()));
        }
        return services;
    }
}
