package dev.brokerwatch.crawler.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// The promise to a host, judged by what its server saw.
public final class Politeness {

    private Politeness() {}

    /// No two requests at once, and from the end of one response to the start of the next request at least `delay`.
    public static void assertKept(List<Served> log, Duration delay) {
        List<Served> byStart =
                log.stream().sorted(Comparator.comparingLong(Served::start)).toList();
        for (int i = 1; i < byStart.size(); i++) {
            Duration gap = Duration.ofNanos(byStart.get(i).start() - byStart.get(i - 1).end());
            assertThat(gap)
                    .as("%s after %s", byStart.get(i).target(), byStart.get(i - 1).target())
                    .isGreaterThanOrEqualTo(delay);
        }
    }
}
