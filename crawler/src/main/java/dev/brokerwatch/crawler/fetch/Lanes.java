package dev.brokerwatch.crawler.fetch;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The lanes of this fetcher by address. Two fetchers know nothing of each other's. Thread-safe.
final class Lanes {

    private static final int SWEEP_ABOVE = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final Map<InetAddress, Lane> lanes = new HashMap<>(); // guarded by this
    private int sweepAbove = SWEEP_ABOVE; // guarded by this

    /// The lane of an address, until [#giveBack].
    synchronized Lane take(InetAddress address, Instant now) {
        if (lanes.size() > sweepAbove) {
            lanes.values().removeIf(lane -> lane.isForgettable(now.minus(REMEMBERED)));
            sweepAbove = Math.max(SWEEP_ABOVE, 2 * lanes.size());
        }
        Lane lane = lanes.computeIfAbsent(address, any -> new Lane());
        lane.addUser();
        return lane;
    }

    synchronized void giveBack(Lane lane) {
        lane.removeUser();
    }
}
