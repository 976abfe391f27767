package dev.brokerwatch.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// This machine, and what processes on it have used, as Linux tells it under `/proc`.
final class Machine {

    private static final long KIB_PER_MIB = 1024;
    private static final double MILLIS_PER_TICK =
            10; // USER_HZ is 100 on every Linux that Java 25 runs on

    private Machine() {}

    static String describe() {
        return String.format(
                Locale.ROOT,
                "%d processors (%s), %d MiB memory, Java %s, %s %s",
                Runtime.getRuntime().availableProcessors(),
                fieldOf(Path.of("/proc/cpuinfo"), "model name"),
                mebibytes(Path.of("/proc/meminfo"), "MemTotal"),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.version"));
    }

    /// CPU time of a process since its start, in milliseconds, user and system, its ended children left out.
    static double cpuMillis(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
    }

    /// The anonymous memory of a process in MiB; mapped files are the kernel's to keep or drop.
    static double anonymousMemory(long pid) {
        return mebibytes(Path.of("/proc/" + pid + "/status"), "RssAnon");
    }

    private static long mebibytes(Path file, String field) {
        String value = fieldOf(file, field).replaceAll("[^0-9]", "");
        return value.isEmpty() ? 0 : Long.parseLong(value) / KIB_PER_MIB;
    }

    private static String fieldOf(Path file, String field) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(field))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
