package dev.brokerwatch.crawler;

import dev.brokerwatch.config.ops.Health;
import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.ops.Metric;
import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.service.Service;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.crawler.frontier.FrontierStreams;
import dev.brokerwatch.crawler.frontier.FrontierView;
import dev.brokerwatch.crawler.frontier.PlanningGate;
import dev.brokerwatch.crawler.frontier.ReadProbe;
import dev.brokerwatch.crawler.frontier.SitesWatch;
import dev.brokerwatch.crawler.frontier.VisitsInFlight;
import dev.brokerwatch.crawler.frontier.plan.DomainBudgets;
import dev.brokerwatch.crawler.frontier.status.HostState;
import dev.brokerwatch.crawler.frontier.step.Surroundings;
import dev.brokerwatch.crawler.frontier.step.Totals;
import dev.brokerwatch.crawler.url.LinkRules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/// What is known of every URL and host, and what is due:
///
/// ```text
/// sites/*.yaml ─▶ seeds ─▶ reports ─▶ topology ─▶ visits
///                             ▲           │
///                             └───────────┘ links that leave their host
/// lag of the indexer on pages ─▶ gate ────┘
/// ```
public final class FrontierService implements Service {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final KafkaClients kafka;
    private final SitesWatch sites;
    private final PlanningGate gate;
    private final ReadProbe probe;
    private final FrontierStreams streams;
    private final FrontierView view;
    private @Nullable Publisher publisher;
    private @Nullable Lookout lookout;

    /// @param dataFolder below which the state lies
    /// @param held a reason of the caller's to plan nothing for now; empty while there is none
    /// @param sites reads the operator's sites anew each time, so that edits take effect while running
    public FrontierService(
            KafkaClients kafka,
            Path dataFolder,
            Supplier<Sites> sites,
            CrawlerSettings settings,
            LinkRules links,
            Supplier<String> held,
            Meters meters,
            Health health,
            InstantSource clock) {
        this.kafka = kafka;
        this.sites = new SitesWatch(sites, settings.agent(), links, clock, this::publish);
        this.gate = new PlanningGate(settings.unreadShare(), clock, held);
        this.probe = new ReadProbe(clock);
        Surroundings surroundings =
                new Surroundings(
                        this.sites,
                        settings,
                        clock,
                        probe::readThrough,
                        gate,
                        new VisitsInFlight(kafka, settings.lease(), clock),
                        new DomainBudgets(),
                        totals(meters));
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);
        this.streams =
                new FrontierStreams(surroundings, kafka, dataFolder.resolve("frontier"), threads);
        this.view = new FrontierView(streams::reader, streams::state, surroundings);
        gauges(meters, surroundings.totals());
        health.ready("frontier", this::trouble);
        health.ready("sites", this.sites::trouble);
    }

    private static Totals totals(Meters meters) {
        return new Totals(
                meters.counter(Metric.VISITS_PLANNED)::increment,
                meters.counter(Metric.URLS_DISCOVERED)::increment,
                meters.counter(Metric.DEAD_LETTERS, "frontier")::increment);
    }

    private void gauges(Meters meters, Totals totals) {
        meters.gauge(Metric.URLS_KNOWN, totals::urlsKnown);
        meters.gauge(Metric.URLS_DUE, totals::urlsDue);
        meters.gauge(Metric.PLANNING_PAUSED, () -> gate.get().isEmpty() ? 0 : 1);
        for (HostState state : HostState.values()) {
            meters.gauge(Metric.HOSTS, () -> totals.hosts(state), state.label());
        }
    }

    @Override
    public String name() {
        return "frontier";
    }

    /// Throws [dev.brokerwatch.config.settings.SettingsException] when a site's file cannot be used.
    @Override
    public void start() {
        publisher = new Publisher(kafka.producer("brokerwatch-seeds"));
        sites.begin();
        publisher.flush();
        streams.start();
        lookout = new Lookout(kafka, this::look, BETWEEN_LOOKS);
        lookout.start();
    }

    /// Answers operators' questions while the service runs. Thread-safe.
    public FrontierView view() {
        return view;
    }

    private void look(Admin admin) throws ExecutionException, InterruptedException {
        sites.look();
        probe.look(admin);
        gate.look(admin);
    }

    private void publish(FrontierInput.Seeds seeds) {
        if (publisher != null) {
            publisher.send(Topic.REPORTS, seeds.host().value(), JsonCodec.REPORTS.encode(seeds));
        }
    }

    private String trouble() {
        String state = streams.state();
        return state.equals("RUNNING") ? "" : "the topology is " + state;
    }

    @Override
    public void close() {
        if (lookout != null) {
            lookout.close();
            lookout = null;
        }
        streams.close();
        if (publisher != null) {
            publisher.close();
            publisher = null;
        }
    }
}
