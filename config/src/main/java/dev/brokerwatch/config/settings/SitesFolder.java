package dev.brokerwatch.config.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

/// The sites of an operator's folder as their files say now. The files are looked at once a second at most, and read again
/// only when one of them has another time, size or identity, so that every visit may ask. A change counts when the next
/// look finds it as it was: a file that is being written is not read in the middle. Thread-safe.
public final class SitesFolder implements Supplier<Sites> {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Sites NONE = new Sites(Map.of());

    private final @Nullable Path folder;
    private final InstantSource clock;

    /// What the files were like when they were read last, and when they were looked at last.
    private @Nullable Map<Path, Stamp> read; // guarded by this

    private @Nullable Map<Path, Stamp> seen; // guarded by this

    private Sites present = NONE; // guarded by this
    private @Nullable SettingsException fault; // of the files that were read last; guarded by this
    private @Nullable SettingsException
            unseen; // the folder could not be looked at; guarded by this
    private Instant nextLook = Instant.EPOCH; // guarded by this

    /// What changes when a file is written or replaced. No key where the file system has none.
    private record Stamp(FileTime time, long size, @Nullable Object key) {}

    /// @param config the operator's folder, whose `sites` are meant; null where he has none, and then there are no sites
    public SitesFolder(@Nullable Path config, InstantSource clock) {
        this.folder = config == null ? null : config.resolve("sites");
        this.clock = clock;
    }

    /// @throws SettingsException while a file cannot be used
    @Override
    public synchronized Sites get() {
        if (folder == null) {
            return NONE;
        }
        Instant now = clock.instant();
        if (!now.isBefore(nextLook)) {
            nextLook = now.plus(BETWEEN_LOOKS);
            look(folder);
        }
        SettingsException wrong = unseen == null ? fault : unseen;
        if (wrong != null) {
            throw wrong;
        }
        return present;
    }

    private void look(Path folder) {
        try {
            look(folder, stamps(folder));
            unseen = null;
        } catch (SettingsException e) {
            unseen = e;
        }
    }

    private void look(Path folder, Map<Path, Stamp> found) {
        boolean rests = read == null || found.equals(seen);
        seen = found;
        if (!rests || found.equals(read)) {
            return;
        }
        Sites sites = present;
        SettingsException wrong = null;
        try {
            sites = Sites.load(folder);
        } catch (SettingsException e) {
            wrong = e;
        }
        if (read == null || stamps(folder).equals(found)) {
            read = found;
            present = sites;
            fault = wrong;
        }
    }

    private static Map<Path, Stamp> stamps(Path folder) {
        Map<Path, Stamp> found = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Sites::isSite).toList()) {
                found.put(file, stamp(file));
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new SettingsException("cannot look into " + folder + ": " + e.getMessage(), e);
        }
    }

    private static Stamp stamp(Path file) throws IOException {
        try {
            BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(read.lastModifiedTime(), read.size(), read.fileKey());
        } catch (NoSuchFileException e) {
            return new Stamp(
                    FileTime.fromMillis(0),
                    0,
                    null); // it went away in between, or leads to nothing
        }
    }
}
