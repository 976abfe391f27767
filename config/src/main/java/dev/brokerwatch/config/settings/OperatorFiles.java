package dev.brokerwatch.config.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The operator's files (`brokerwatch.yaml`, `lexicon/…`, `rules/…`): from a folder where it has them, else the defaults
/// that the jar carries. Thread-safe.
public final class OperatorFiles {

    private static final String DEFAULTS = "/brokerwatch/";

    private final @Nullable Path folder;

    private OperatorFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /// Only what the jar carries.
    public static OperatorFiles defaults() {
        return new OperatorFiles(null);
    }

    /// The files in `folder` before those that the jar carries; only these where it is null.
    public static OperatorFiles in(@Nullable Path folder) {
        return new OperatorFiles(folder);
    }

    /// The text of a file, such as `lexicon/intent.yaml`. Throws `IllegalArgumentException` when neither place has it.
    public String read(String name) {
        Path own = folder == null ? null : folder.resolve(name);
        try {
            if (own != null && Files.isRegularFile(own)) {
                return Files.readString(own);
            }
            try (InputStream carried = OperatorFiles.class.getResourceAsStream(DEFAULTS + name)) {
                if (carried == null) {
                    throw new IllegalArgumentException("there is no file " + name);
                }
                return new String(carried.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /// The names of the operator's own files in a folder, such as `rules/night.yaml`, in order; not those that the jar
    /// carries.
    public List<String> own(String subfolder, String suffix) {
        Path own = folder == null ? null : folder.resolve(subfolder);
        if (own == null || !Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(own)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> subfolder + "/" + file.getFileName())
                    .filter(name -> name.endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + own, e);
        }
    }
}
