package dev.brokerwatch.crawler;

import dev.brokerwatch.config.ops.Health;
import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.Service;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.config.settings.Sites;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Stub.
@SuppressWarnings("unused")
public final class FrontierService implements Service {
    public FrontierService(
            KafkaClients kafka,
            Path folder,
            Supplier<Sites> sites,
            CrawlerSettings settings,
            Meters meters,
            Health health,
            InstantSource clock) {}

    @Override
    public String name() {
        return "x";
    }

    @Override
    public void start() {}

    @Override
    public void close() {}

    /// For import.
    Path p() {
        return Path.of("");
    }
}
