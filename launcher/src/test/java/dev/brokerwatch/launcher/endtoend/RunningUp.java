package dev.brokerwatch.launcher.endtoend;

import dev.brokerwatch.launcher.up.KafkaAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// `brokerwatch up` in a process of its own, ready to be asked.
final class RunningUp implements AutoCloseable {

    private static final Pattern CONSOLE =
            Pattern.compile("Console: http://127\\.0\\.0\\.1:(\\d+)");

    private final ModuleProcess process;
    private final Console console;
    private final Topics topics;

    private RunningUp(ModuleProcess process, Console console, Topics topics) {
        this.process = process;
        this.console = console;
        this.topics = topics;
    }

    /// Starts it on a data folder, and returns once it said where the console is. What it says goes to a file beside the
    /// folder, anew at every start.
    static RunningUp start(Path dataFolder, String... options) throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("up", "--data", dataFolder.toString(), "--port", "0"));
        arguments.addAll(List.of(options));
        Path output = outputOf(dataFolder);
        Files.deleteIfExists(output);
        ModuleProcess process =
                ModuleProcess.start(Part.LAUNCHER, output, arguments.toArray(String[]::new));
        try {
            int port = Integer.parseInt(process.awaitWord(CONSOLE));
            String kafka = KafkaAddress.read(dataFolder).orElseThrow();
            return new RunningUp(process, Console.at(port, dataFolder), Topics.at(kafka));
        } catch (RuntimeException | AssertionError e) {
            process.close();
            throw e;
        }
    }

    static Path outputOf(Path dataFolder) {
        return dataFolder.resolveSibling(dataFolder.getFileName() + ".out");
    }

    Console console() {
        return console;
    }

    Topics topics() {
        return topics;
    }

    String output() {
        return process.output();
    }

    double cpuSeconds() {
        return process.cpuSeconds();
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    /// Stops it as Ctrl-C does, and returns its exit code.
    int stop() throws InterruptedException {
        process.terminate();
        return process.awaitEnd();
    }

    @Override
    public void close() {
        process.close();
    }
}
