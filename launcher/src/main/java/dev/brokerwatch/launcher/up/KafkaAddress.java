package dev.brokerwatch.launcher.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the broker of a running brokerwatch listens, for commands beside it: the file `kafka-address` of its folder.
public final class KafkaAddress {

    private static final String FILE = "kafka-address";

    private KafkaAddress() {}

    /// The address in a folder, or empty when brokerwatch never ran there.
    public static Optional<String> read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static void write(Path folder, String bootstrapServers) {
        Path file = folder.resolve(FILE);
        try {
            Files.writeString(file, bootstrapServers + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
