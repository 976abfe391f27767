package dev.brokerwatch.crawler.fetch;

import static dev.brokerwatch.crawler.fetch.MovedClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.crawler.fetch.Pacer.Turn;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PacerTest {

    private static final Duration DELAY = Duration.ofSeconds(10);

    private final MovedClock clock = new MovedClock();
    private final Lane lane = new Lane();

    @Test
    void theFirstRequestWaitsForNotBefore() throws InterruptedException {
        Instant notBefore = NOON.plusSeconds(3);

        assertThat(pacer(lane, DELAY, notBefore).awaitTurn()).isEqualTo(Turn.TAKEN);

        assertThat(clock.waitedFor).containsExactly(notBefore);
    }

    @Test
    void theDelayRunsFromTheEndOfAResponse() throws InterruptedException {
        Pacer pacer = pacer(lane, DELAY, NOON);

        pacer.awaitTurn();
        clock.pass(Duration.ofSeconds(7));
        pacer.ended();
        pacer.awaitTurn();

        assertThat(clock.waitedFor).containsExactly(NOON.plusSeconds(17));
    }

    @Test
    void noTurnComesAtOrAfterTheEndOfTheVisit() throws InterruptedException {
        Pacer pacer = new Pacer(clock, clock, lane, DELAY, NOON, NOON.plusSeconds(12));

        pacer.awaitTurn();
        clock.pass(Duration.ofSeconds(2));
        pacer.ended();

        assertThat(pacer.awaitTurn()).isEqualTo(Turn.OVER);
        assertThat(clock.waitedFor).isEmpty();
    }

    @Test
    void whenTheFetcherClosesNobodyGetsATurnAndTheLaneIsFree() throws InterruptedException {
        clock.close();

        assertThat(pacer(lane, DELAY, NOON).awaitTurn()).isEqualTo(Turn.STOPPED);
        assertThat(lane.enter(Duration.ZERO)).isTrue();
    }

    @Test
    void hostsOnOneAddressKeepTheShorterOfTheirDelays() throws InterruptedException {
        Pacer slow = pacer(lane, DELAY, NOON);
        Pacer quick = pacer(lane, Duration.ofSeconds(4), NOON);

        slow.awaitTurn();
        slow.ended();
        quick.awaitTurn();
        quick.ended();
        slow.awaitTurn();

        assertThat(clock.waitedFor).containsExactly(NOON.plusSeconds(4), NOON.plusSeconds(10));
    }

    @Test
    void hostsOnOneAddressNeverAskAtOnce() throws InterruptedException {
        pacer(lane, DELAY, NOON).awaitTurn();

        assertThat(lane.enter(Duration.ZERO)).isFalse();
    }

    private Pacer pacer(Lane lane, Duration delay, Instant notBefore) {
        return new Pacer(clock, clock, lane, delay, notBefore, NOON.plusSeconds(3_600));
    }
}
