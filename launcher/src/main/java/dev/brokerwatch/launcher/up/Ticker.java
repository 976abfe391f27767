package dev.brokerwatch.launcher.up;

import dev.brokerwatch.config.ops.Meters;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Says what is happening: a line that renews itself every second on a terminal, else a plain line every ten seconds
/// while there is something to say.
final class Ticker implements AutoCloseable {

    private static final int PLAIN_EVERY_SECONDS = 10;

    private final Meters meters;
    private final PrintWriter out;
    private final boolean terminal;
    private final InstantSource clock;
    private final ScheduledExecutorService schedule =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("status-line").factory());
    private @Nullable ScheduledFuture<?> ticking;
    private Status before = Status.NONE;
    private Instant told;

    Ticker(Meters meters, PrintWriter out, boolean terminal, InstantSource clock) {
        this.meters = meters;
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.told = clock.instant();
    }

    void start() {
        int every = terminal ? 1 : PLAIN_EVERY_SECONDS;
        ticking = schedule.scheduleAtFixedRate(this::tick, every, every, TimeUnit.SECONDS);
    }

    void tick() {
        Status now = Status.of(meters);
        Instant at = clock.instant();
        String line = now.line(before, Duration.between(told, at));
        if (terminal) {
            out.print("\r\u001B[K" + line);
        } else if (!now.equals(before)) {
            out.println(line);
        }
        out.flush();
        before = now;
        told = at;
    }

    @Override
    public void close() {
        if (ticking != null) {
            ticking.cancel(false);
        }
        schedule.shutdownNow();
        if (terminal) {
            out.println();
            out.flush();
        }
    }
}
