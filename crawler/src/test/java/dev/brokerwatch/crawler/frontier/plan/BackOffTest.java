package dev.brokerwatch.crawler.frontier.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.crawler.frontier.store.Pace;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackOffTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Host HOST = new Host("forum.example.com");

    @ParameterizedTest(name = "refusal {0}: about {1} s")
    @CsvSource({"1, 60", "2, 120", "3, 240", "8, 7680", "12, 86400", "60, 86400"})
    void theWaitDoublesUpToADay(int level, int seconds) {
        assertThat(BackOff.waitAt(level, HOST))
                .isCloseTo(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds).dividedBy(10));
    }

    @Test
    void hostsThatFellTogetherRiseApartButEachAlwaysAlike() {
        Host other = new Host("shop.example.com");

        assertThat(BackOff.waitAt(1, HOST)).isNotEqualTo(BackOff.waitAt(1, other));
        assertThat(BackOff.waitAt(1, HOST)).isEqualTo(BackOff.waitAt(1, HOST));
    }

    @Test
    void refusalsWithoutQuietBetweenRaiseTheLevel() {
        Pace once = BackOff.refused(Pace.FRESH, HOST, NOON, null);
        Pace twice = BackOff.refused(once, HOST, NOON.plusSeconds(70), null);

        assertThat(once.level()).isEqualTo(1);
        assertThat(twice.level()).isEqualTo(2);
    }

    @Test
    void halfAnHourOfQuietForgives() {
        Pace once = BackOff.refused(Pace.FRESH, HOST, NOON, Duration.ofMinutes(1));
        Instant later = NOON.plus(Duration.ofMinutes(31));

        assertThat(BackOff.refused(once, HOST, later, null).level()).isEqualTo(1);
        assertThat(BackOff.refused(once, HOST, later.minusSeconds(1), null).level()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {-5, 0, 1, 86_400})
    void aWishIsHonouredAsItIs(long seconds) {
        Pace pace = BackOff.refused(Pace.FRESH, HOST, NOON, Duration.ofSeconds(seconds));

        assertThat(pace.blockedUntil()).isEqualTo(NOON.plusSeconds(Math.max(0, seconds)));
    }

    @Test
    void aWishOfYearsIsAMistakeOrMalice() {
        Pace pace = BackOff.refused(Pace.FRESH, HOST, NOON, Duration.ofDays(9_999));

        assertThat(pace.blockedUntil()).isEqualTo(NOON.plus(Duration.ofDays(30)));
    }
}
