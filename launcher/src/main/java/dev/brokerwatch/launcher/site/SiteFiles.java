package dev.brokerwatch.launcher.site;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The folder of the sites' files, as an option of a command.
final class SiteFiles {

    @Option(
            names = "--config",
            paramLabel = "DIR",
            defaultValue = "${env:BROKERWATCH_CONFIG}",
            description = "Your files; the sites' are in DIR/sites (default: BROKERWATCH_CONFIG).")
    private @Nullable Path config;

    Path folder() {
        return (config == null ? Path.of("config") : config).resolve("sites");
    }

    Path file(String site) {
        return folder().resolve(site + ".yaml");
    }

    boolean has(String site) {
        return Files.isRegularFile(file(site));
    }
}
