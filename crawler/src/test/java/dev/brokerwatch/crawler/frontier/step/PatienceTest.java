package dev.brokerwatch.crawler.frontier.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Duration MUCH = Duration.ofSeconds(40);
    private static final Duration LITTLE = Duration.ofSeconds(2);
    private final Patience patience = new Patience();

    @Test
    void aVisitMayWaitAQuarterOfAMinute() {
        assertThat(patience.after(0)).hasSeconds(15);
    }

    @Test
    void aHostWhoseVisitsWereLostGetsMoreEachTimeUpToABound() {
        assertThat(patience.after(1)).hasSeconds(30);
        assertThat(patience.after(2)).hasSeconds(60);
        assertThat(patience.after(50)).isEqualTo(patience.after(2));
    }

    @Test
    void visitsThatComeBackLateGetTheNextOnesMoreTimeUpToABound() {
        for (int i = 0; i < 10; i++) {
            patience.cameBack(LITTLE);
        }
        assertThat(patience.after(0)).isGreaterThan(Duration.ofSeconds(45));

        for (int i = 0; i < 100; i++) {
            patience.cameBack(LITTLE.negated());
        }
        assertThat(patience.after(0)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whatWasLateIsForgottenWhileVisitsComeBackInTime() {
        for (int i = 0; i < 10; i++) {
            patience.cameBack(LITTLE);
        }
        for (int i = 0; i < 1_000; i++) {
            patience.cameBack(MUCH);
        }

        assertThat(patience.after(0)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(16));
    }
}
