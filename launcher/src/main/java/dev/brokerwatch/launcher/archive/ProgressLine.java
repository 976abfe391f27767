package dev.brokerwatch.launcher.archive;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Says how far a long command is: on a terminal a line that renews itself, else a line every two seconds.
final class ProgressLine {

    private static final Duration EVERY_LIVE = Duration.ofMillis(250);
    private static final Duration EVERY_PLAIN = Duration.ofSeconds(2);

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long next;

    /// @param nanos a clock that only runs forwards, such as `System::nanoTime`
    ProgressLine(PrintWriter out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
        this.next = nanos.getAsLong() + every();
    }

    /// Shows the line where it is time; it is made only then.
    void show(Supplier<String> line) {
        long now = nanos.getAsLong();
        if (now - next < 0) {
            return;
        }
        next = now + every();
        if (terminal) {
            out.print("\r\u001B[K" + line.get());
        } else {
            out.println(line.get());
        }
        out.flush();
    }

    /// Takes the renewing line away, so that other lines can follow.
    void end() {
        if (terminal) {
            out.print("\r\u001B[K");
            out.flush();
        }
    }

    private long every() {
        return (terminal ? EVERY_LIVE : EVERY_PLAIN).toNanos();
    }
}
