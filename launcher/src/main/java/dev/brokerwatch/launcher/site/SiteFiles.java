package dev.brokerwatch.launcher.site;

import dev.brokerwatch.launcher.operator.ConfigOption;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;

/// The sites' files, in the operator's folder or else in `config`. A picocli mixin.
final class SiteFiles {

    private static final Path USUAL = Path.of("config");

    @Mixin private ConfigOption config = new ConfigOption();

    Path folder() {
        Path folder = config.folder();
        return (folder == null ? USUAL : folder).resolve("sites");
    }

    Path file(String site) {
        return folder().resolve(site + ".yaml");
    }

    boolean has(String site) {
        return Files.isRegularFile(file(site));
    }
}
