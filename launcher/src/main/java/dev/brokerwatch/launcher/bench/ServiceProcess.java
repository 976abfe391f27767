package dev.brokerwatch.launcher.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A service in a process of its own, so that its CPU time and memory can be told from everybody else's. It runs on this
/// process's Java and class path; what it prints goes to a file.
final class ServiceProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final Process process;

    private ServiceProcess(Process process) {
        this.process = process;
    }

    static ServiceProcess start(Path log, String mainClass, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(
                List.of(
                        "-XX:+UseParallelGC",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        mainClass));
        command.addAll(List.of(arguments));
        File out = log.toFile();
        return new ServiceProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(out))
                        .start());
    }

    double cpuMillis() throws IOException {
        if (!process.isAlive()) {
            throw new IOException("the service ended with " + process.exitValue());
        }
        return Machine.cpuMillis(process.pid());
    }

    double anonymousMemory() {
        return Machine.anonymousMemory(process.pid());
    }

    /// As a crash would end it: `kill -9`.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
