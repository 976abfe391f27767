package dev.brokerwatch.launcher.market;

import dev.brokerwatch.launcher.market.world.MarketSize;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a market is like. Seed, opening, pace and size decide everything that is ever posted there.
///
/// @param opening when its clock started; what came before is its past
/// @param pace how often something happens
/// @param port of all sites, each on an address of its own; 0 takes free ones
/// @param truth where the truth is written as JSON Lines, anew at each start, or null
public record MarketSettings(
        long seed,
        Instant opening,
        Duration pace,
        MarketSize size,
        int port,
        @Nullable Path truth) {

    private static final Duration FEW_SECONDS = Duration.ofSeconds(3);

    public MarketSettings {
        if (pace.isZero() || pace.isNegative()) {
            throw new IllegalArgumentException(
                    "something happens now and then: pace is above zero");
        }
    }

    /// A small market in which something happens every three seconds.
    public static MarketSettings small(long seed, Instant opening) {
        return new MarketSettings(seed, opening, FEW_SECONDS, MarketSize.small(), 0, null);
    }

    /// More than twenty thousand pages, for measuring.
    public static MarketSettings large(long seed, Instant opening) {
        return new MarketSettings(seed, opening, FEW_SECONDS, MarketSize.large(), 0, null);
    }

    public MarketSettings withSize(MarketSize other) {
        return new MarketSettings(seed, opening, pace, other, port, truth);
    }

    public MarketSettings withPort(int other) {
        return new MarketSettings(seed, opening, pace, size, other, truth);
    }

    public MarketSettings withTruth(Path file) {
        return new MarketSettings(seed, opening, pace, size, port, file);
    }

    public MarketSettings withPace(Duration other) {
        return new MarketSettings(seed, opening, other, size, port, truth);
    }
}
