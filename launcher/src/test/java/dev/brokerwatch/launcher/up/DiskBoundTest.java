package dev.brokerwatch.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskBoundTest {

    private static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");

    @TempDir private Path folder;

    private Instant now = NOON;

    @Test
    void aFolderWithinItsBoundHoldsNothingBack() throws IOException {
        write("page", 900);

        assertThat(bound().get()).isEmpty();
    }

    @Test
    void aFolderThatGrewPastItsBoundSaysWhatItHoldsAndHowToGoOn() throws IOException {
        write("page", 900);
        write("deeper/index", 200);

        assertThat(bound().get()).contains("1.1 KB of at most 1.0 KB").contains("--max-disk");
    }

    @Test
    void whatWasFreedCountsAtTheNextLook() throws IOException {
        Path page = write("page", 1_100);
        DiskBound bound = bound();
        assertThat(bound.get()).isNotEmpty();
        Files.delete(page);

        assertThat(bound.get()).as("at the same moment").isNotEmpty();
        now = NOON.plusSeconds(10);
        assertThat(bound.get()).isEmpty();
    }

    private DiskBound bound() {
        return new DiskBound(folder, 1_000, () -> now);
    }

    private Path write(String name, int bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, new byte[bytes]);
    }
}
