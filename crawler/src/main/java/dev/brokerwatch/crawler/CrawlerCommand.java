package dev.brokerwatch.crawler;

import dev.brokerwatch.config.ops.Health;
import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.ops.OpsRoutes;
import dev.brokerwatch.config.ops.Question;
import dev.brokerwatch.config.ops.StandAlone;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.service.PrivateFolder;
import dev.brokerwatch.config.service.Service;
import dev.brokerwatch.config.service.ServiceOptions;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.crawler.url.LinkRules;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            CrawlerSettings settings = CrawlerSettings.read(options.files());
            List<Question> questions = new ArrayList<>();
            List<Service> services = new ArrayList<>();
            if (role != Role.FRONTIER) {
                services.add(fetcher(settings, meters, health));
            }
            if (role != Role.FETCHER) {
                FrontierService frontier = frontier(settings, meters, health);
                services.add(frontier);
                questions.addAll(questions(frontier));
            }
            StandAlone.run(options, new OpsRoutes(meters, health), questions, services);
        }
        return 0;
    }

    private FetcherService fetcher(CrawlerSettings settings, Meters meters, Health health) {
        return new FetcherService(
                options.kafka(), options::sites, settings, meters, health, InstantSource.system());
    }

    private FrontierService frontier(CrawlerSettings settings, Meters meters, Health health) {
        return new FrontierService(
                options.kafka(),
                PrivateFolder.create(options.data()),
                options::sites,
                settings,
                LinkRules.read(options.files()),
                () -> "",
                meters,
                health,
                InstantSource.system());
    }

    /// What `brokerwatch status` and `brokerwatch why` ask with `--url`.
    private static List<Question> questions(FrontierService frontier) {
        return List.of(
                new Question(
                        "/api/v1/status",
                        parameters -> {
                            String host = parameters.get("host");
                            return host == null
                                    ? Map.of("frontier", frontier.view().status())
                                    : frontier.view().status(new Host(host));
                        }),
                new Question(
                        "/api/v1/why",
                        parameters -> frontier.view().why(parameters.getOrDefault("url", ""))));
    }
}
