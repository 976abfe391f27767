package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.crawler.frontier.judge.SiteRules;
import dev.brokerwatch.crawler.frontier.plan.HostQueue;
import dev.brokerwatch.crawler.frontier.plan.Outlook;
import dev.brokerwatch.crawler.frontier.status.HostState;
import dev.brokerwatch.crawler.frontier.store.Chore;
import dev.brokerwatch.crawler.frontier.store.HostRecord;
import dev.brokerwatch.crawler.frontier.store.Outstanding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The hosts of a partition in memory: when each wants attention, and in which state it is. What a host costs here is all
/// that grows with the crawl, and only with its hosts. Rebuilt from their records at the start.
final class Roster {

    /// A report may be on its way for some time after the last request, and clocks differ.
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final int partition;
    private final Surroundings surroundings;
    private final HostQueue leases = new HostQueue();
    private final HostQueue ready = new HostQueue();
    private final Map<Host, HostState> states = new HashMap<>();
    private final Set<Host> chores = new LinkedHashSet<>();
    private @Nullable String standstill;

    Roster(int partition, Surroundings surroundings) {
        this.partition = partition;
        this.surroundings = surroundings;
    }

    /// A host's record is as given now.
    void enter(Host host, HostRecord record, @Nullable SiteRules site) {
        Instant now = surroundings.clock().instant();
        SiteSettings settings = site == null ? null : site.settings();
        Outlook outlook = Outlook.of(host, record, settings, surroundings.budgets(), now);
        count(host, outlook.state());
        leases.remove(host);
        ready.remove(host);
        Outstanding visit = record.outstanding();
        Instant planAt = outlook.planAt();
        if (visit != null) {
            leases.put(host, leaseEnd(visit));
        } else if (planAt != null) {
            ready.put(host, planAt);
        }
        if (record.holdings().chore().kind() == Chore.Kind.NOTHING) {
            chores.remove(host);
        } else {
            chores.add(host);
        }
    }

    /// `reports` must have been read past this moment before the visit counts as lost.
    static Instant leaseEnd(Outstanding visit) {
        return visit.notAfter().plus(GRACE);
    }

    @Nullable Host nextLease(Instant now) {
        return leases.poll(now);
    }

    /// Its visit has been reported; until it is entered again, it waits for nothing.
    void endLease(Host host) {
        leases.remove(host);
    }

    void leaseAgain(Host host, Instant when) {
        leases.put(host, when);
    }

    @Nullable Host nextReady(Instant now) {
        return ready.poll(now);
    }

    /// A host with work over all of its URLs, or null.
    @Nullable Host chore() {
        return chores.isEmpty() ? null : chores.iterator().next();
    }

    /// Why an operator has stopped all planning, or null.
    @Nullable String standstill() {
        return standstill;
    }

    void standStill(@Nullable String reason) {
        standstill = reason;
    }

    int outstanding() {
        return leases.size();
    }

    List<Host> hosts() {
        return new ArrayList<>(states.keySet());
    }

    private void count(Host host, HostState state) {
        HostState before = states.put(host, state);
        if (before != state) {
            if (before != null) {
                surroundings.totals().host(partition, before, -1);
            }
            surroundings.totals().host(partition, state, 1);
        }
    }
}
