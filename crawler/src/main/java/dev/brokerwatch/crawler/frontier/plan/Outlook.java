package dev.brokerwatch.crawler.frontier.plan;

import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.crawler.frontier.status.HostState;
import dev.brokerwatch.crawler.frontier.status.HostStatus;
import dev.brokerwatch.crawler.frontier.store.Heads;
import dev.brokerwatch.crawler.frontier.store.HostRecord;
import dev.brokerwatch.crawler.frontier.store.Outstanding;
import dev.brokerwatch.crawler.frontier.store.Pace;
import dev.brokerwatch.crawler.frontier.store.RobotsNote;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Where a host stands and when its next visit may be planned: the one place that knows all that can hold a host back.
///
/// @param allowed the earliest time of its next request; null where only a person or its report can change anything
/// @param due when something of it is due; null like `allowed`
/// @param robotsDue its next visit is for its robots.txt
public record Outlook(
        HostState state,
        @Nullable Instant allowed,
        @Nullable Instant due,
        boolean robotsDue,
        String reason) {

    /// RFC 9309, 2.4: a robots.txt counts for 24 hours.
    private static final Duration ROBOTS_COUNT = Duration.ofHours(24);

    /// A visit is handed out this much before its first request, which waits for its time at the fetcher: the way there
    /// costs no time of the host's.
    private static final Duration AHEAD = Duration.ofSeconds(1);

    /// Where the host stands at `now`.
    ///
    /// @param site the host's site, or null where it is not configured
    public static Outlook of(
            Host host,
            HostRecord record,
            @Nullable SiteSettings site,
            DomainBudgets budgets,
            Instant now) {
        Outlook held = heldByPeople(record, site);
        if (held != null || site == null) {
            return held == null ? never(HostState.UNCONFIGURED, "no site") : held;
        }
        Outstanding visit = record.outstanding();
        if (visit != null) {
            return new Outlook(
                    HostState.VISITING,
                    null,
                    null,
                    false,
                    "a visit of "
                            + visit.urls()
                            + " URLs is under way, at most until its lease ends");
        }
        Instant allowed = allowed(record, site);
        Instant robotsAt = robotsDueAt(record, host);
        if (!robotsAt.isAfter(now)) {
            return timed(blocked(record, now), allowed, robotsAt, true, now, "robots.txt is due");
        }
        Outlook forbidden = heldByRobots(record, site, allowed, robotsAt);
        if (forbidden != null) {
            return forbidden;
        }
        Outlook spent = heldByBudget(host, record, site, budgets, allowed, now);
        return spent != null ? spent : bySchedule(record, allowed, now);
    }

    private static @Nullable Outlook heldByPeople(HostRecord record, @Nullable SiteSettings site) {
        if (record.standing().removed()) {
            return never(HostState.REMOVED, "removed by an operator");
        }
        if (site == null) {
            return never(
                    HostState.UNCONFIGURED, "its site " + record.site() + " is not configured");
        }
        String stopped = record.standing().stopped();
        if (record.standing().paused()) {
            return never(HostState.PAUSED, stopped == null ? "paused by an operator" : stopped);
        }
        if (stopped != null) {
            return never(HostState.STOPPED, stopped);
        }
        return site.paused() ? never(HostState.PAUSED, "its site's file says paused") : null;
    }

    private static @Nullable Outlook heldByRobots(
            HostRecord record, SiteSettings site, Instant allowed, Instant robotsAt) {
        if (record.robots().unreachable()) {
            return new Outlook(
                    HostState.ROBOTS_UNREACHABLE,
                    allowed,
                    robotsAt,
                    true,
                    unreachable(record.robots(), allowed.isAfter(robotsAt) ? allowed : robotsAt));
        }
        if (record.robotsDelay().compareTo(site.maxDelay()) > 0) {
            return new Outlook(
                    HostState.ROBOTS,
                    allowed,
                    robotsAt,
                    true,
                    "robots.txt asks for "
                            + record.robotsDelay().toSeconds()
                            + " s between requests, max-delay is "
                            + site.maxDelay().toSeconds()
                            + " s");
        }
        return null;
    }

    private static String unreachable(RobotsNote robots, Instant next) {
        String what =
                robots.status() == 0
                        ? "robots.txt is unreachable"
                        : "robots.txt is unreachable (status " + robots.status() + ")";
        return what
                + ", which forbids all; tried again at "
                + next.truncatedTo(ChronoUnit.SECONDS)
                + " after "
                + robots.failures()
                + (robots.failures() == 1 ? " failure" : " failures");
    }

    private static @Nullable Outlook heldByBudget(
            Host host,
            HostRecord record,
            SiteSettings site,
            DomainBudgets budgets,
            Instant allowed,
            Instant now) {
        if (record.budget().usedAt(now) >= site.dailyBudget()) {
            Instant renewal = record.budget().renewal(now);
            return new Outlook(
                    HostState.OUT_OF_BUDGET,
                    allowed,
                    renewal,
                    false,
                    "daily-budget: " + site.dailyBudget() + " pages of the host are used");
        }
        long ofDomain = (long) site.dailyBudget() * DomainBudgets.HOSTS_WORTH;
        if (budgets.used(host, now) >= ofDomain) {
            return new Outlook(
                    HostState.OUT_OF_BUDGET,
                    allowed,
                    budgets.renewal(host, now),
                    false,
                    "daily-budget: " + ofDomain + " pages of its domain are used");
        }
        return null;
    }

    private static Outlook bySchedule(HostRecord record, Instant allowed, Instant now) {
        int head = record.holdings().heads().earliest();
        HostState blocked = blocked(record, now);
        if (head == Heads.NEVER) {
            return never(blocked == null ? HostState.WAITING : blocked, "it has no URL to ask for");
        }
        return timed(blocked, allowed, Instant.ofEpochSecond(head), false, now, "a URL is due");
    }

    private static Outlook timed(
            @Nullable HostState blocked,
            Instant allowed,
            Instant due,
            boolean robotsDue,
            Instant now,
            String what) {
        if (blocked != null) {
            return new Outlook(blocked, allowed, due, robotsDue, "it declined: back-off");
        }
        if (due.isAfter(now)) {
            return new Outlook(HostState.WAITING, allowed, due, robotsDue, "nothing is due");
        }
        if (allowed.isAfter(now)) {
            return new Outlook(HostState.WAITING, allowed, due, robotsDue, "delay");
        }
        return new Outlook(HostState.READY, allowed, due, robotsDue, what);
    }

    private static Outlook never(HostState state, String reason) {
        return new Outlook(state, null, null, false, reason);
    }

    private static @Nullable HostState blocked(HostRecord record, Instant now) {
        Instant until = record.pace().blockedUntil();
        return until != null && until.isAfter(now) ? HostState.BACKING_OFF : null;
    }

    private static Instant allowed(HostRecord record, SiteSettings site) {
        Pace pace = record.pace();
        Instant allowed =
                pace.lastEnd() == null ? Instant.EPOCH : pace.lastEnd().plus(delay(record, site));
        Instant blocked = pace.blockedUntil();
        return blocked != null && blocked.isAfter(allowed) ? blocked : allowed;
    }

    private static Instant robotsDueAt(HostRecord record, Host host) {
        Instant fetched = record.robots().fetchedAt();
        if (fetched == null) {
            return Instant.EPOCH;
        }
        return fetched.plus(
                record.robots().unreachable()
                        ? BackOff.waitAt(record.robots().failures(), host)
                        : ROBOTS_COUNT);
    }

    /// What lies between two requests to the host: the site's delay, or what robots.txt asks for if that is more.
    public static Duration delay(HostRecord record, SiteSettings site) {
        Duration asked = record.robotsDelay();
        return asked.compareTo(site.delay()) > 0 ? asked : site.delay();
    }

    /// When something may happen next, or null for never, as things stand.
    public @Nullable Instant next() {
        if (allowed == null || due == null) {
            return null;
        }
        return allowed.isAfter(due) ? allowed : due;
    }

    /// When the next visit may be planned; null like [#next].
    public @Nullable Instant planAt() {
        if (allowed == null || due == null) {
            return null;
        }
        Instant ahead = allowed.equals(Instant.EPOCH) ? allowed : allowed.minus(AHEAD);
        return ahead.isAfter(due) ? ahead : due;
    }

    public HostStatus status(
            Host host, HostRecord record, @Nullable SiteSettings site, Instant now) {
        Outstanding visit = record.outstanding();
        return new HostStatus(
                host,
                record.site(),
                state,
                visit == null ? next() : visit.notAfter(),
                reason,
                site == null ? record.robotsDelay() : delay(record, site),
                record.holdings().codes(),
                record.holdings().known(),
                record.holdings().fresh(),
                record.holdings().offers(),
                record.visits().sequence(),
                record.budget().usedAt(now),
                record.budget().perMinuteAt(now),
                record.pace().lastEnd());
    }
}
