package dev.brokerwatch.crawler.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {

    private final Map<String, String> environment = Map.of("FORUM_PASSWORD", "s3cret");

    @TempDir Path folder;

    @Test
    void aVariableOfTheEnvironmentIsRead() {
        assertThat(Secret.read("env:FORUM_PASSWORD", environment::get)).isEqualTo("s3cret");
        assertThat(Secret.read("env:OTHER", environment::get)).isNull();
    }

    @Test
    void theFirstLineOfAFileIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "s3cret\nrest\n");

        assertThat(Secret.read("file:" + file, environment::get)).isEqualTo("s3cret");
        assertThat(Secret.read("file:" + folder.resolve("none"), environment::get)).isNull();
    }
}
