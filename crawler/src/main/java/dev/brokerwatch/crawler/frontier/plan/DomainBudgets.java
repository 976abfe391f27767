package dev.brokerwatch.crawler.frontier.plan;

import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.crawler.frontier.store.Budget;
import dev.brokerwatch.crawler.url.RegistrableDomain;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What all hosts of a registrable domain have used of their days together, so that a farm of subdomains does not get a
/// budget each. Counted over the partitions that this process runs, and rebuilt from their hosts' records at the start:
/// several processes hold to it each for itself. Thread-safe.
public final class DomainBudgets {

    /// How many hosts' budgets a domain gets.
    public static final int HOSTS_WORTH = 4;

    private final Map<Integer, Map<String, Budget>> byPartition = new ConcurrentHashMap<>();

    /// Forgets what a partition has used: it is counted anew, or run by somebody else now.
    public void reset(int partition) {
        byPartition.put(partition, new ConcurrentHashMap<>());
    }

    public void spend(int partition, Host host, int pages, Instant now) {
        Map<String, Budget> domains = byPartition.get(partition);
        if (domains != null) {
            domains.merge(
                    RegistrableDomain.of(host),
                    Budget.UNUSED.spend(pages, now),
                    (before, spent) -> before.spend(pages, now));
        }
    }

    public int used(Host host, Instant now) {
        String domain = RegistrableDomain.of(host);
        int used = 0;
        for (Map<String, Budget> domains : byPartition.values()) {
            used += domains.getOrDefault(domain, Budget.UNUSED).usedAt(now);
        }
        return used;
    }

    /// When the domain has pages again.
    public Instant renewal(Host host, Instant now) {
        String domain = RegistrableDomain.of(host);
        Instant earliest = Instant.MAX;
        for (Map<String, Budget> domains : byPartition.values()) {
            Budget budget = domains.get(domain);
            if (budget != null
                    && budget.usedAt(now) > 0
                    && budget.renewal(now).isBefore(earliest)) {
                earliest = budget.renewal(now);
            }
        }
        return earliest.equals(Instant.MAX) ? now : earliest;
    }
}
