package dev.brokerwatch.config.service;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.config.settings.SitesFolder;
import dev.brokerwatch.config.wire.TopicLayout;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of a service that runs alone against an outside Kafka. A picocli mixin.
public final class ServiceOptions {

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Kafka's brokers.")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Where state is kept (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--config",
            paramLabel = "DIR",
            defaultValue = "${env:BROKERWATCH_CONFIG}",
            description =
                    "The operator's files, sites/ among them, before those that brokerwatch carries"
                            + " (default: the environment's BROKERWATCH_CONFIG).")
    private @Nullable Path config;

    private @Nullable SitesFolder sites; // guarded by this; its folder is `config`'s

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Metrics and health on 127.0.0.1 (default: any free port).")
    private int port;

    @Option(
            names = "--replication",
            paramLabel = "N",
            defaultValue = "1",
            description = "Copies of topics that are not there yet (default: ${DEFAULT-VALUE}).")
    private short replication = 1;

    /// Kafka as the options say.
    ///
    /// @throws ServiceException when it was not told where Kafka is
    public KafkaClients kafka() {
        if (bootstrapServers == null) {
            throw new ServiceException("say where Kafka is: --bootstrap-servers HOST:PORT");
        }
        return KafkaClients.of(bootstrapServers);
    }

    public Path data() {
        return data;
    }

    /// The operator's files, and what brokerwatch carries where they have none.
    public OperatorFiles files() {
        return OperatorFiles.in(config);
    }

    /// The configured sites as their files say now; none where there is no folder of them.
    public synchronized Sites sites() {
        if (sites == null) {
            sites = new SitesFolder(config, InstantSource.system());
        }
        return sites.get();
    }

    public int port() {
        return port;
    }

    /// How topics are laid out that are not there yet.
    public TopicLayout layout() {
        return TopicLayout.cluster(replication);
    }
}
