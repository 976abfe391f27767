package dev.brokerwatch.launcher.up;

import dev.brokerwatch.alerting.AlertingService;
import dev.brokerwatch.alerting.rules.RuleSet;
import dev.brokerwatch.config.ops.Health;
import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.service.Service;
import dev.brokerwatch.config.service.Services;
import dev.brokerwatch.config.service.TopicAdmin;
import dev.brokerwatch.config.settings.AlertingSettings;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.config.settings.ExchangeRates;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.crawler.FetcherService;
import dev.brokerwatch.crawler.FrontierService;
import dev.brokerwatch.crawler.url.LinkRules;
import dev.brokerwatch.indexer.IndexerService;
import dev.brokerwatch.indexer.console.ApiRoute;
import dev.brokerwatch.indexer.console.Credentials;
import dev.brokerwatch.indexer.ingest.IngestSettings;
import dev.brokerwatch.indexer.ingest.StartMode;
import dev.brokerwatch.launcher.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All of brokerwatch in this process: a broker, and the same services as anywhere else through it. What consumes starts
/// first and stops last.
final class AllInOne implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AllInOne.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Meters meters = new Meters();
    private final Health health = new Health();
    private final InstantSource clock = InstantSource.system();
    private final Path folder;
    private final UpSettings settings;
    private final OperatorFiles files;

    AllInOne(Path folder, UpSettings settings) {
        this.folder = folder;
        this.settings = settings;
        this.files = settings.files();
        open.push(meters);
    }

    Meters meters() {
        return meters;
    }

    /// Reads every file before it opens anything, so that a fault in one stops the start and nothing else.
    ///
    /// @return the console's port
    int start(Supplier<Sites> sites, Credentials credentials) {
        AlertingSettings alertingSettings = AlertingSettings.read(files);
        CrawlerSettings crawlerSettings = CrawlerSettings.read(files);
        LinkRules links = LinkRules.read(files);
        RuleSet rules = RuleSet.read(files);
        ExchangeRates rates = ExchangeRates.read(files);
        EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), settings.kafkaPort());
        open.push(broker);
        KafkaClients kafka = KafkaClients.of(broker.bootstrapServers());
        KafkaAddress.write(folder, broker.bootstrapServers());
        TopicAdmin.ensure(kafka, settings.layout());
        TopicAdmin.adjust(kafka, settings.layout());
        FrontierService frontier =
                new FrontierService(
                        kafka,
                        folder,
                        sites,
                        crawlerSettings,
                        links,
                        new DiskBound(folder, settings.maxDisk(), clock),
                        meters,
                        health,
                        clock);
        Publisher publisher = new Publisher(kafka.producer("brokerwatch-orders"));
        open.push(publisher);
        UpApi api = new UpApi(meters, frontier::view, sites, publisher, clock);
        IndexerService indexer = indexer(kafka, sites, credentials, api.routes());
        start(indexer);
        String console = "http://127.0.0.1:" + indexer.port();
        start(alerting(kafka, alertingSettings.withConsole(console), rules, rates));
        start(new FetcherService(kafka, sites, crawlerSettings, meters, health, clock));
        start(frontier);
        return indexer.port();
    }

    private AlertingService alerting(
            KafkaClients kafka, AlertingSettings alerting, RuleSet rules, ExchangeRates rates) {
        return new AlertingService(
                kafka, folder, alerting, rules, rates, System.getenv(), clock, meters, health);
    }

    private IndexerService indexer(
            KafkaClients kafka,
            Supplier<Sites> sites,
            Credentials credentials,
            List<ApiRoute> api) {
        return new IndexerService(
                new IndexerService.Setup(
                        kafka,
                        folder,
                        files,
                        sites,
                        IngestSettings.DEFAULT,
                        StartMode.GO_ON,
                        credentials,
                        api,
                        settings.port(),
                        clock),
                meters,
                health);
    }

    private void start(Service service) {
        open.push(Services.start(List.of(service)));
    }

    /// What was started last is closed first; what fails to close is told and stops nothing.
    @Override
    public void close() {
        while (!open.isEmpty()) {
            AutoCloseable next = open.pop();
            try {
                next.close();
            } catch (Exception e) {
                LOG.error("something did not stop cleanly", e);
            }
        }
    }
}
