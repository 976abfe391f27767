package dev.brokerwatch.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A run of GNU Wget2 over the same farm: from the first page of every host it follows the links that it finds, within the
/// host and as robots.txt allows, and keeps nothing, on disk or elsewhere. The pages are counted by the farm. Its CPU is
/// the whole process's, as it is for the crawler.
final class Wget2 {

    private static final long PATIENCE_MINUTES = 10;

    private Wget2() {}

    /// Throws `IOException` that says so where wget2 is not installed.
    static Map<String, Double> measure(FarmStack stack) throws IOException, InterruptedException {
        Path seeds = stack.folder().resolve("seeds.txt");
        Files.writeString(
                seeds,
                IntStream.range(0, stack.hosts())
                        .mapToObj(stack::root)
                        .collect(Collectors.joining("\n", "", "\n")));
        Path times = stack.folder().resolve("wget2-times");
        Instant start = stack.clock().instant();
        Process process =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                "TIMEFORMAT='%U %S'; { time wget2 -q -r -l 0 --delete-after"
                                        + " --max-threads=64 -i \"$0\" >/dev/null 2>&1; } 2> \"$1\"",
                                seeds.toString(),
                                times.toString())
                        .directory(stack.folder().toFile())
                        .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("wget2 did not end within " + PATIENCE_MINUTES + " minutes");
        }
        double seconds = Duration.between(start, stack.clock().instant()).toMillis() / 1e3;
        String[] userAndSystem = Files.readString(times).strip().split(" ", -1);
        double cpu =
                1e3 * (Double.parseDouble(userAndSystem[0]) + Double.parseDouble(userAndSystem[1]));
        if (process.exitValue() == 127) {
            throw new IOException("wget2 is not installed: leave --beside wget2 out");
        }
        double pages = stack.pagesServed();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("wget2_pages_per_second", pages / seconds);
        figures.put("wget2_cpu_ms_per_page", cpu / pages);
        figures.put("wget2_pages", pages);
        return figures;
    }
}
