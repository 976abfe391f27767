package dev.brokerwatch.config.ops;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/// Whether a process lives and whether it is ready, check by check. A check answers with why it is not well, or with an
/// empty string. Live means that a restart would not help; ready, that the work goes on. Thread-safe.
public final class Health {

    private final ConcurrentSkipListMap<String, Supplier<String>> live =
            new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<String, Supplier<String>> ready =
            new ConcurrentSkipListMap<>();

    public void live(String name, Supplier<String> check) {
        live.put(name, check);
    }

    public void ready(String name, Supplier<String> check) {
        ready.put(name, check);
    }

    /// What is wrong, by check; empty when all is well.
    public Map<String, String> notLive() {
        return failures(live);
    }

    /// What is wrong, by check; empty when all is well. What does not live is not ready.
    public Map<String, String> notReady() {
        Map<String, String> failures = failures(ready);
        failures.putAll(failures(live));
        return failures;
    }

    private static Map<String, String> failures(Map<String, Supplier<String>> checks) {
        Map<String, String> failures = new TreeMap<>();
        checks.forEach((name, check) -> {
            String reason = answer(check);
            if (!reason.isEmpty()) {
                failures.put(name, reason);
            }
        });
        return failures;
    }

    private static String answer(Supplier<String> check) {
        try {
            return check.get();
        } catch (RuntimeException e) {
            return "the check failed: " + e.getClass().getSimpleName();
        }
    }
}
