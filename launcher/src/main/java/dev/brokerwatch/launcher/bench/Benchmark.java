package dev.brokerwatch.launcher.bench;

import java.io.IOException;
import java.util.function.Consumer;

/// Something to measure. A benchmark prepares its own data on loopback, bounds its own load and cleans up after itself.
public interface Benchmark {

    /// The word after `brokerwatch bench`.
    String name();

    /// What it measures, in one line.
    String about();

    /// Runs it. Throws `IllegalArgumentException` on options that it does not know. `progress` takes one line at a time for people.
    BenchReport run(BenchOptions options, Consumer<String> progress)
            throws IOException, InterruptedException;
}
