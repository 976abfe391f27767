package dev.brokerwatch.indexer.console;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// Who is logged in: in memory, so that a restart logs everybody out. Bounded; the oldest go first. Thread-safe.
final class Sessions {

    static final Duration LENGTH = Duration.ofHours(12);
    private static final int MOST = 1_000;

    private final InstantSource clock;
    private final SecureRandom random;
    private final Map<String, Instant> ends = new LinkedHashMap<>(); // guarded by this

    Sessions(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /// Begins a session and gives the secret that stands for it.
    synchronized String begin() {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        ends.put(id, clock.instant().plus(LENGTH));
        if (ends.size() > MOST) {
            ends.remove(ends.keySet().iterator().next());
        }
        return id;
    }

    synchronized boolean isOn(String id) {
        Instant end = ends.get(id);
        return end != null && clock.instant().isBefore(end);
    }

    synchronized void end(String id) {
        ends.remove(id);
    }
}
