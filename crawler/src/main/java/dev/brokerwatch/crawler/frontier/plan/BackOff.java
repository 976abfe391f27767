package dev.brokerwatch.crawler.frontier.plan;

import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.crawler.frontier.store.Pace;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long a host that declined is left alone: what it asked for, else 60 seconds that double with every refusal up to a
/// day. Half an hour without a refusal, counted from the end of the wait, forgives all.
///
/// A tenth of jitter keeps hosts that fell together from rising together; it is drawn from the host's name and the
/// level, so that a repetition gives the same.
public final class BackOff {

    static final Duration FIRST = Duration.ofSeconds(60);
    static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(30);

    /// What a host may ask for at most; a greater wish is a mistake or malice.
    private static final Duration LONGEST_WISH = Duration.ofDays(30);

    private static final int MOST_DOUBLINGS = 11;
    private static final double JITTER = 0.1;

    private BackOff() {}

    /// The pace of a host that declined at `now`.
    ///
    /// @param wish its `Retry-After`, or null
    public static Pace refused(Pace pace, Host host, Instant now, @Nullable Duration wish) {
        int level = levelAt(pace, now) + 1;
        Duration wait = wish == null ? waitAt(level, host) : bounded(wish);
        return pace.refused(level, now, now.plus(wait));
    }

    /// The wait at a level, 1 being the first refusal.
    public static Duration waitAt(int level, Host host) {
        int doublings = Math.clamp(level - 1L, 0, MOST_DOUBLINGS);
        Duration wait = FIRST.multipliedBy(1L << doublings);
        Duration base = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        double draw = (Math.floorMod(host.value().hashCode() * 31 + level, 2_001) - 1_000) / 1e3;
        return base.plusMillis(Math.round(base.toMillis() * JITTER * draw));
    }

    private static int levelAt(Pace pace, Instant now) {
        Instant quietSince = pace.blockedUntil() == null ? pace.lastRefusal() : pace.blockedUntil();
        boolean forgiven = quietSince == null || !now.isBefore(quietSince.plus(FORGIVEN_AFTER));
        return forgiven ? 0 : pace.level();
    }

    private static Duration bounded(Duration wish) {
        Duration positive = wish.isNegative() ? Duration.ZERO : wish;
        return positive.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : positive;
    }
}
