package dev.brokerwatch.crawler;

import dev.brokerwatch.config.ops.Health;
import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.service.Service;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.crawler.fetch.VisitLoop;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The fetcher: visits in, captures and reports out. It holds no state that a restart would miss, so any number of them
/// share the work, and one can stand alone on an egress box. Start and close come from one thread.
public final class FetcherService implements Service {

    private static final String GROUP = "brokerwatch-fetcher";

    private final KafkaClients kafka;
    private final Supplier<Sites> sites;
    private final CrawlerSettings settings;
    private final Meters meters;
    private final Health health;
    private final InstantSource clock;

    private @Nullable Publisher publisher;
    private @Nullable VisitLoop loop;
    private @Nullable Thread thread;

    /// `sites` is asked at every visit, so that edits count at once.
    public FetcherService(
            KafkaClients kafka,
            Supplier<Sites> sites,
            CrawlerSettings settings,
            Meters meters,
            Health health,
            InstantSource clock) {
        this.kafka = kafka;
        this.sites = sites;
        this.settings = settings;
        this.meters = meters;
        this.health = health;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fetcher";
    }

    @Override
    public void start() {
        Publisher out = new Publisher(kafka.producer(GROUP));
        publisher = out;
        VisitLoop visits =
                VisitLoop.of(kafka.consumer(GROUP, GROUP), out, sites, settings, meters, clock);
        loop = visits;
        health.live(name(), visits::problem);
        thread = Thread.ofPlatform().name(name()).start(visits::run);
    }

    @Override
    public void close() {
        if (loop != null) {
            loop.close();
        }
        awaitEnd();
        if (publisher != null) {
            publisher.close();
        }
        loop = null;
        publisher = null;
    }

    private void awaitEnd() {
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }
}
