package dev.brokerwatch.config.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sites of a folder as their files say now. The folder is looked at once a second at most, and read again only when a
/// file of it has another time, size or identity, so that every visit may ask. Thread-safe.
public final class SitesFolder implements Supplier<Sites> {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Path folder;
    private final InstantSource clock;
    private Map<Path, Stamp> stamps = Map.of(); // guarded by this
    private @Nullable Sites present; // guarded by this
    private Instant nextLook = Instant.EPOCH; // guarded by this

    /// What changes when a file is written or replaced. No key where the file system has none.
    private record Stamp(FileTime time, long size, @Nullable Object key) {}

    public SitesFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// @throws SettingsException when a file cannot be used; the next call tries again
    @Override
    public synchronized Sites get() {
        Instant now = clock.instant();
        if (present != null && now.isBefore(nextLook)) {
            return present;
        }
        Map<Path, Stamp> found = stamps();
        Sites sites = present;
        if (sites == null || !found.equals(stamps)) {
            present = null;
            sites = Sites.load(folder);
            present = sites;
            stamps = found;
        }
        nextLook = now.plus(BETWEEN_LOOKS);
        return sites;
    }

    private Map<Path, Stamp> stamps() {
        Map<Path, Stamp> found = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class);
                found.put(file, new Stamp(read.lastModifiedTime(), read.size(), read.fileKey()));
            }
            return found;
        } catch (IOException e) {
            throw new SettingsException("cannot look into " + folder + ": " + e.getMessage(), e);
        }
    }
}
