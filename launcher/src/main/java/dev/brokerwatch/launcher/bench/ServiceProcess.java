package dev.brokerwatch.launcher.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A service in a process of its own, so that its CPU time and memory can be told from everybody else's. It runs on this
/// process's Java and class path, with the start script's options and the heap of its crawler; what it prints goes to a file.
final class ServiceProcess implements AutoCloseable {

    private static final String CRAWLER = "dev.brokerwatch.crawler.CrawlerCommand";

    /// What the start script gives the crawler beyond what all get.
    static final List<String> CRAWLER_OPTIONS =
            List.of(
                    "-XX:MaxInlineLevel=8",
                    "-XX:InlineSmallCode=1200",
                    "-XX:FreqInlineSize=160",
                    "-XX:Tier4InvocationThreshold=12000",
                    "-XX:Tier4MinInvocationThreshold=2000",
                    "-XX:Tier4CompileThreshold=25000",
                    "-XX:+UseTransparentHugePages");

    /// The heap that the start script gives the crawler.
    static final String HEAP = "512m";

    private static final long PATIENCE_SECONDS = 30;

    private final Process process;

    private ServiceProcess(Process process) {
        this.process = process;
    }

    static ServiceProcess start(Path log, String mainClass, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        if (mainClass.equals(CRAWLER)) {
            command.addAll(CRAWLER_OPTIONS);
        }
        command.addAll(
                List.of(
                        "-XX:+UseParallelGC",
                        "-Xmx" + HEAP,
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

    /// Waits until it ends by itself; returns all the CPU that it used, in milliseconds.
    double awaitEnd() throws IOException, InterruptedException {
        double cpu = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            try {
                cpu = Machine.cpuMillis(process.pid());
            } catch (IOException e) {
                break; // it ended between the two
            }
        }
        process.waitFor();
        if (process.exitValue() != 0) {
            throw new IOException("a process ended with " + process.exitValue());
        }
        return cpu;
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
