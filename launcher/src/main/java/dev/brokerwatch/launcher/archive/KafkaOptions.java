package dev.brokerwatch.launcher.archive;

import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.ServiceException;
import dev.brokerwatch.launcher.up.KafkaAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where Kafka is, as options of a command that runs beside a brokerwatch. A picocli mixin.
final class KafkaOptions {

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description =
                    "Kafka's brokers (default: the broker of the brokerwatch that runs in DIR).")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder of a running brokerwatch (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    /// @throws ServiceException when nothing says where Kafka is; the message says how to
    KafkaClients clients() {
        if (bootstrapServers != null) {
            return KafkaClients.of(bootstrapServers);
        }
        return KafkaClients.of(
                KafkaAddress.read(data)
                        .orElseThrow(() ->
                                new ServiceException(
                                        "no brokerwatch runs in "
                                                + data
                                                + ": start it with brokerwatch up, name its data folder with --data,"
                                                + " or say where Kafka is with --bootstrap-servers HOST:PORT")));
    }
}
