package dev.brokerwatch.launcher.operator;

import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.config.settings.SitesFolder;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The folder of the operator's files, as an option of a command. A picocli mixin.
public final class ConfigOption {

    @Option(
            names = "--config",
            paramLabel = "DIR",
            defaultValue = "${env:BROKERWATCH_CONFIG}",
            description =
                    "Your files, sites/ among them, before those that brokerwatch carries (default: the"
                            + " environment's BROKERWATCH_CONFIG).")
    private @Nullable Path folder;

    /// Null where the operator has none.
    public @Nullable Path folder() {
        return folder;
    }

    /// His files, and what brokerwatch carries where one is missing.
    public OperatorFiles files() {
        return OperatorFiles.in(folder);
    }

    /// None where he has no folder. Throws `IllegalArgumentException` when a site's file cannot be used.
    public Sites sites() {
        return new SitesFolder(folder, InstantSource.system()).get();
    }
}
