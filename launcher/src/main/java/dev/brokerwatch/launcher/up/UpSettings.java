package dev.brokerwatch.launcher.up;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.config.settings.SitesFolder;
import dev.brokerwatch.config.wire.TopicLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How brokerwatch runs in one process.
///
/// @param config the operator's files, or null for those that the jar carries alone
/// @param port of console, API, metrics and health on loopback; 0 takes any free one
/// @param kafkaPort of the broker on loopback; 0 takes any free one
/// @param maxDisk bytes that all of the data folder may grow to, about
/// @param demo run the simulated market, whatever sites are configured
/// @param seed of the simulated market
record UpSettings(
        @Nullable Path config, int port, int kafkaPort, long maxDisk, boolean demo, long seed) {

    static final long LEAST_DISK = 500_000_000L;

    UpSettings {
        if (maxDisk < LEAST_DISK) {
            throw new IllegalArgumentException(
                    "--max-disk: brokerwatch needs " + Bytes.print(LEAST_DISK) + " at least");
        }
    }

    OperatorFiles files() {
        return OperatorFiles.in(config);
    }

    /// Tells the sites as the files say at each moment.
    Supplier<Sites> sites() {
        return new SitesFolder(config, InstantSource.system());
    }

    /// Raw pages are what grows: they get two fifths of the disk, at most 2 GB.
    TopicLayout layout() {
        TopicLayout usual = TopicLayout.embedded();
        long pages = Math.min(usual.pagesBytes(), maxDisk / 5 * 2);
        return new TopicLayout(usual.partitions(), (short) 1, Duration.ofHours(24), pages);
    }
}
