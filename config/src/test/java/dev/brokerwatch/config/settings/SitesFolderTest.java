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

    @TempDir Path config;
    private Instant now = Instant.parse("2026-05-04T12:00:00Z");

    private SitesFolder sites() throws IOException {
        Files.createDirectories(config.resolve("sites"));
        return new SitesFolder(config, () -> now);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(config.resolve("sites").resolve(name), text);
    }

    private static String seed(String url) {
        return "seeds: [\"" + url + "\"]\n";
    }

    /// So many seconds later, with a look after each.
    private Sites after(SitesFolder sites, int seconds) {
        for (int i = 1; i < seconds; i++) {
            now = now.plusSeconds(1);
            sites.get();
        }
        now = now.plusSeconds(1);
        return sites.get();
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() throws IOException {
        SitesFolder sites = sites();
        write("a.yaml", seed("https://a.example/"));
        Sites first = sites.get();

        assertThat(first.all()).hasSize(1);
        assertThat(after(sites, 5)).isSameAs(first);
    }

    @Test
    void aFileThatIsAddedChangedOrRemovedIsSeenWhenItRests() throws IOException {
        SitesFolder sites = sites();
        write("a.yaml", seed("https://a.example/"));
        sites.get();

        write("b.yaml", seed("https://b.example/"));
        assertThat(after(sites, 2).all()).hasSize(2);

        write("b.yaml", seed("https://changed.example/"));
        assertThat(after(sites, 2).all())
                .flatExtracting(SiteSettings::seeds)
                .extracting(Object::toString)
                .contains("https://changed.example/");

        Files.delete(config.resolve("sites/a.yaml"));
        assertThat(after(sites, 2).all()).hasSize(1);
    }

    @Test
    void aFileThatIsBeingWrittenIsNotReadInTheMiddle() throws IOException {
        SitesFolder sites = sites();
        String whole = seed("https://a.example/") + "exclude: [/private/*]\npaused: true\n";
        write("a.yaml", whole);
        Sites before = sites.get();

        for (int end = 0; end < whole.length(); end += 7) {
            write("a.yaml", whole.substring(0, end));
            assertThat(after(sites, 1)).isSameAs(before);
        }

        write("a.yaml", whole);
        assertThat(after(sites, 2)).isEqualTo(before);
    }

    @Test
    void aFileThatCannotBeUsedIsComplainedOfUntilItIsMended() throws IOException {
        SitesFolder sites = sites();
        sites.get();
        write("a.yaml", "sedes: []\n");
        after(sites, 1);

        assertThatThrownBy(() -> after(sites, 1)).isInstanceOf(SettingsException.class);
        assertThatThrownBy(() -> after(sites, 1)).isInstanceOf(SettingsException.class);

        write("a.yaml", seed("https://a.example/"));
        assertThatThrownBy(() -> after(sites, 1)).isInstanceOf(SettingsException.class);
        assertThat(after(sites, 1).all()).hasSize(1);
    }

    @Test
    void anOperatorWithoutAFolderHasNoSites() {
        assertThat(new SitesFolder(null, () -> now).get().isEmpty()).isTrue();
        assertThat(new SitesFolder(config, () -> now).get().isEmpty()).isTrue();
    }
}
