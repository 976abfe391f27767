package dev.brokerwatch.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Says when the next request may go out, and is the only place of the fetcher that waits. It belongs to one visit and
/// is used by one thread. From the end of a response to the start of the next request lies at least `delay`.
final class Pacer {

    /// Whether a request may go out now.
    enum Turn {
        /// It may, and [Pacer#ended] must follow.
        TAKEN,
        /// It would go out after the visit's end.
        OVER,
        /// The fetcher closes.
        STOPPED
    }

    private final InstantSource clock;
    private final Pause pause;
    private final Lane lane;
    private final Duration delay;
    private final Instant notAfter;
    private Instant next;

    Pacer(
            InstantSource clock,
            Pause pause,
            Lane lane,
            Duration delay,
            Instant notBefore,
            Instant notAfter) {
        this.clock = clock;
        this.pause = pause;
        this.lane = lane;
        this.delay = delay;
        this.notAfter = notAfter;
        this.next = notBefore;
    }

    Turn awaitTurn() throws InterruptedException {
        Turn own = await(next);
        if (own != Turn.TAKEN) {
            return own;
        }
        if (!lane.enter(left())) {
            return Turn.OVER;
        }
        Turn shared = Turn.STOPPED;
        try {
            shared = await(lane.opensFor(delay));
            return shared;
        } finally {
            if (shared != Turn.TAKEN) {
                lane.leave();
            }
        }
    }

    /// The response to the request of the last turn ended, or there was none.
    void ended() {
        Instant now = clock.instant();
        next = now.plus(delay);
        lane.leave(now, delay);
    }

    /// What is left until the visit's end, never below zero.
    Duration left() {
        Duration left = Duration.between(clock.instant(), notAfter);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Turn await(Instant moment) throws InterruptedException {
        if (!moment.isBefore(notAfter)) {
            return Turn.OVER;
        }
        if (!pause.until(moment)) {
            return Turn.STOPPED;
        }
        return clock.instant().isBefore(notAfter) ? Turn.TAKEN : Turn.OVER;
    }
}
