package dev.brokerwatch.config.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitesFolderTest {

    @TempDir Path folder;
    private Instant now = Instant.parse("2026-05-04T12:00:00Z");

    private SitesFolder sites() {
        return new SitesFolder(folder, () -> now);
    }

    private void write(String name, String seed) throws IOException {
        Files.writeString(folder.resolve(name), "seeds: [\"" + seed + "\"]\n");
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() throws IOException {
        write("a.yaml", "https://a.example/");
        SitesFolder sites = sites();
        Sites first = sites.get();

        now = now.plusSeconds(5);

        assertThat(sites.get()).isSameAs(first);
    }

    @Test
    void aFileThatIsAddedChangedOrRemovedIsSeenASecondLater() throws IOException {
        write("a.yaml", "https://a.example/");
        SitesFolder sites = sites();
        sites.get();

        write("b.yaml", "https://b.example/");
        now = now.plusSeconds(1);
        assertThat(sites.get().all()).hasSize(2);

        write("b.yaml", "https://changed.example/");
        now = now.plusSeconds(1);
        assertThat(sites.get().all())
                .flatExtracting(SiteSettings::seeds)
                .extracting(Object::toString)
                .contains("https://changed.example/");

        Files.delete(folder.resolve("a.yaml"));
        now = now.plusSeconds(1);
        assertThat(sites.get().all()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeUsedIsComplainedOfUntilItIsMended() throws IOException {
        SitesFolder sites = sites();
        sites.get();
        Files.writeString(folder.resolve("a.yaml"), "sedes: []\n");
        now = now.plusSeconds(1);

        assertThatThrownBy(sites::get).isInstanceOf(SettingsException.class);
        assertThatThrownBy(sites::get).isInstanceOf(SettingsException.class);

        write("a.yaml", "https://a.example/");
        assertThat(sites.get().all()).hasSize(1);
    }
}
