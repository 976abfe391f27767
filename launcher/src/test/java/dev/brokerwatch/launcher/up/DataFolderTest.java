package dev.brokerwatch.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brokerwatch.config.service.ServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path folder;

    @Test
    void isReadableByItsOwnerOnly() throws Exception {
        Path existing = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(existing, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (DataFolder data = DataFolder.open(existing)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aFileInItsPlaceIsToldWithTheMend() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("is a file")
                .hasMessageContaining("--data");
    }

    @Test
    void addsUpWhatItHolds() throws Exception {
        try (DataFolder data = DataFolder.open(folder)) {
            Files.createDirectories(data.kafka());
            Files.write(data.kafka().resolve("log"), new byte[1000]);

            assertThat(data.size()).isEqualTo(1000);
        }
    }
}
