package dev.brokerwatch.launcher.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the broker of a running brokerwatch listens, for commands beside it: the file `kafka-address` of its folder.
final class KafkaAddress {

    private KafkaAddress() {}

    static void write(Path folder, String bootstrapServers) {
        Path file = folder.resolve("kafka-address");
        try {
            Files.writeString(file, bootstrapServers + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
