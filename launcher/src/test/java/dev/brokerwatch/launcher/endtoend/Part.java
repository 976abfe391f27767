package dev.brokerwatch.launcher.endtoend;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What the start script can start, with the jars that it gives it.
enum Part {
    LAUNCHER("launcher", "dev.brokerwatch.launcher.Main"),
    CRAWLER("crawler", "dev.brokerwatch.crawler.CrawlerCommand"),
    INDEXER("indexer", "dev.brokerwatch.indexer.IndexerCommand"),
    ALERTING("alerting", "dev.brokerwatch.alerting.AlertingCommand");

    static final Path PROJECT = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    private final String module;
    private final String mainClass;

    Part(String module, String mainClass) {
        this.module = module;
        this.mainClass = mainClass;
    }

    String mainClass() {
        return mainClass;
    }

    /// The module's own jar and those of what it is built on, as the build left them.
    List<Path> classPath() {
        Path target = PROJECT.resolve(module).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            List<Path> jars = new ArrayList<>();
            files.filter(file -> isOwnJar(file.getFileName().toString())).forEach(jars::add);
            if (jars.size() != 1) {
                throw new IllegalStateException("one jar of " + module + " was expected: " + jars);
            }
            for (String jar :
                    Files.readString(target.resolve("classpath"))
                            .strip()
                            .split(File.pathSeparator, -1)) {
                jars.add(Path.of(jar));
            }
            return jars;
        } catch (IOException e) {
            throw new UncheckedIOException("the jars of " + module + " are not built", e);
        }
    }

    private boolean isOwnJar(String name) {
        return name.startsWith("brokerwatch-" + module + "-")
                && name.endsWith(".jar")
                && !name.endsWith("-tests.jar");
    }
}
