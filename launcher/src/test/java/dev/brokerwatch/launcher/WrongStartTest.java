package dev.brokerwatch.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What cannot work stops the start with exit code 1, and the message says what to mend.
class WrongStartTest {

    @TempDir private Path folder;

    @Test
    void aBadRuleIsToldWithItsFile() throws IOException {
        write(
                "config/rules/night.yaml",
                """
                rules:
                  - name: night
                    severity: high
                    when: volume > "many"
                """);

        assertFails(up()).contains("night.yaml").contains("volume");
    }

    @Test
    void aBadKeyIsToldWithItsLineAndTheNearestThatThereIs() throws IOException {
        write("config/sites/forum.yaml", "seeds: [\"http://forum.example/\"]\ndelayy: 2s\n");

        assertFails(up()).contains("forum.yaml").contains("delayy").contains("delay").contains("2");
    }

    @Test
    void aDataFolderThatIsAFileIsTold() throws IOException {
        Path file = write("data", "not a folder");

        assertFails(up()).contains(file.toString());
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void aTakenPortIsTold() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertFails(up("--port", "0", "--kafka-port", port)).contains(port).contains("taken");
            assertFails(up("--port", port)).contains(port).contains("taken").contains("--port");
        }
    }

    @Test
    void aTooSmallDiskIsTold() {
        assertFails(up("--max-disk", "10M")).contains("--max-disk").contains("500");
    }

    private List<String> up(String... more) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("up", "--data", folder.resolve("data").toString()));
        arguments.addAll(List.of("--config", folder.resolve("config").toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private static AbstractStringAssert<?> assertFails(List<String> arguments) {
        StringWriter told = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(told, true));
        line.setErr(new PrintWriter(told, true));
        int exitCode = line.execute(arguments.toArray(String[]::new));
        assertThat(exitCode).as(told.toString()).isOne();
        return assertThat(told.toString());
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
