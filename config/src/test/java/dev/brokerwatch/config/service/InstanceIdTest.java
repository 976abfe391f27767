package dev.brokerwatch.config.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceIdTest {

    @TempDir Path folder;

    @Test
    void theSameFolderHasTheSameNameAfterARestart() {
        String first = InstanceId.of("app", folder.resolve("a"));

        assertThat(InstanceId.of("app", folder.resolve("a"))).isEqualTo(first).startsWith("app-");
    }

    @Test
    void twoFoldersHaveTwoNames() {
        assertThat(InstanceId.of("app", folder.resolve("a")))
                .isNotEqualTo(InstanceId.of("app", folder.resolve("b")));
    }

    @Test
    void aNameThatACrashTookAwayIsMadeAnew() throws IOException {
        Files.writeString(folder.resolve("instance-id"), "");

        assertThat(InstanceId.of("app", folder)).hasSizeGreaterThan("app-".length());
        assertThat(InstanceId.of("app", folder)).isEqualTo(InstanceId.of("app", folder));
    }
}
