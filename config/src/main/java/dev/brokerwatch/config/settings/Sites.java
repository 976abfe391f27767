package dev.brokerwatch.config.settings;

import dev.brokerwatch.config.record.site.SiteId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The configured sites, by their ids. Immutable.
public record Sites(Map<SiteId, SiteSettings> byId) {

    private static final String ENDING = ".yaml";

    public Sites {
        byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
    }

    public static Sites of(Collection<SiteSettings> sites) {
        Map<SiteId, SiteSettings> byId = new TreeMap<>();
        sites.forEach(site -> byId.put(site.id(), site));
        return new Sites(byId);
    }

    /// Reads every `NAME.yaml` of a folder; a missing folder holds none. Names that start with a dot or underscore are
    /// passed over.
    ///
    /// @throws SettingsException when one of them cannot be used
    public static Sites load(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new Sites(Map.of());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return of(files.filter(Sites::isSite).map(Sites::read).toList());
        } catch (IOException | UncheckedIOException e) {
            throw new SettingsException("cannot list " + folder + ": " + e.getMessage(), e);
        }
    }

    /// Whether a file is one that [#load] reads.
    static boolean isSite(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) && !name.startsWith(".") && !name.startsWith("_");
    }

    public Optional<SiteSettings> find(SiteId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<SiteSettings> all() {
        return byId.values();
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }

    private static SiteSettings read(Path file) {
        String name = file.getFileName().toString();
        try {
            SiteId id = new SiteId(name.substring(0, name.length() - ENDING.length()));
            return StrictYaml.read(
                            file.toString(), Files.readString(file), SiteSettings.SiteFile.class)
                    .settings(id);
        } catch (IOException e) {
            throw new SettingsException("cannot read " + file + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(file + ": " + e.getMessage(), e);
        }
    }
}
