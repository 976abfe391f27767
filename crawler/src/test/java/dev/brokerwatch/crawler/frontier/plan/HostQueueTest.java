package dev.brokerwatch.crawler.frontier.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.site.Host;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostQueueTest {

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesEachHostOnceAndNoneBeforeItsTime(int seed) {
        Random random = new Random(seed);
        HostQueue queue = new HostQueue();
        Map<Host, Integer> expected = new HashMap<>();
        for (int step = 0; step < 5_000; step++) {
            Host host = new Host("h" + random.nextInt(50));
            switch (random.nextInt(4)) {
                case 0 -> {
                    queue.remove(host);
                    expected.remove(host);
                }
                case 1 -> {
                    int now = random.nextInt(1_000);
                    Host due = queue.poll(Instant.ofEpochMilli(now));
                    int earliest =
                            expected.values().stream()
                                    .mapToInt(Integer::intValue)
                                    .min()
                                    .orElse(Integer.MAX_VALUE);
                    Integer given = due == null ? null : expected.remove(due);
                    assertThat(given).isEqualTo(earliest <= now ? (Integer) earliest : null);
                }
                default -> {
                    int when = random.nextInt(1_000);
                    queue.put(host, Instant.ofEpochMilli(when));
                    expected.put(host, when);
                }
            }
            assertThat(queue.size()).isEqualTo(expected.size());
        }
    }
}
