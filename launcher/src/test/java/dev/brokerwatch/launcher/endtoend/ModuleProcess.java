package dev.brokerwatch.launcher.endtoend;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One part of brokerwatch in a process of its own, with only its own jars. What it says, on either stream, goes to a file.
/// Closing kills it where it still runs.
final class ModuleProcess implements AutoCloseable {

    /// What a JVM answers with that ended because of SIGTERM: 128 and the signal's number.
    static final int TERMINATED = 143;

    private final Process process;
    private final Path output;
    private final Thread lastResort;

    private ModuleProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
        this.lastResort = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /// Appends to `output` where it is there already.
    static ModuleProcess start(Part part, Path output, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx768m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dfile.encoding=UTF-8",
                        "-Djava.util.logging.manager=org.apache.logging.log4j.jul.LogManager"));
        command.add("-cp");
        command.add(
                part.classPath().stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
        command.add(part.mainClass());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("BROKERWATCH_CONFIG");
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        try {
            return new ModuleProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + part, e);
        }
    }

    /// Waits until it has said something and returns the first group; fails when it ends without having said so.
    String awaitWord(Pattern word) {
        Await.until(word.toString(), () -> said(word) || !process.isAlive(), this::output);
        Matcher matcher = word.matcher(output());
        if (!matcher.find()) {
            throw new AssertionError("ended with " + process.exitValue() + ": " + output());
        }
        return matcher.group(1);
    }

    private boolean said(Pattern word) {
        return word.matcher(output()).find();
    }

    /// All that it said so far.
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// SIGKILL, and waits for the end.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// SIGTERM.
    void terminate() {
        process.destroy();
    }

    /// Waits for the end and returns the exit code.
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("does not end: " + output());
        }
        return process.exitValue();
    }

    /// The CPU time that it has used so far, in seconds.
    double cpuSeconds() {
        return process.info().totalCpuDuration().map(d -> d.toMillis() / 1000.0).orElse(0.0);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        if (!Thread.currentThread().equals(lastResort)) {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        }
    }
}
