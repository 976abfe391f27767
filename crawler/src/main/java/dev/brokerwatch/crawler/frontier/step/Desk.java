package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.crawler.frontier.judge.Judge;
import dev.brokerwatch.crawler.frontier.judge.SiteRules;
import dev.brokerwatch.crawler.frontier.store.FrontierStore;
import dev.brokerwatch.crawler.frontier.store.HostKey;
import dev.brokerwatch.crawler.frontier.store.HostRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What all steps of a partition work with.
record Desk(
        int partition,
        FrontierStore store,
        Outbox outbox,
        Roster roster,
        RobotsShelf robots,
        ReadMark mark,
        Patience patience,
        Surroundings surroundings) {

    Instant now() {
        return surroundings.clock().instant();
    }

    Judge judge() {
        return surroundings.judge().get();
    }

    /// A host that is known, or null.
    @Nullable HostWork open(Host host) {
        HostRecord record = store.host(host);
        return record == null ? null : work(host, record);
    }

    /// A host that somebody names for a site. A host whose site is not configured any more goes over to the new one.
    /// Null when no configured site of that name reaches it.
    @Nullable HostWork openFor(Host host, SiteId site, boolean secure) {
        SiteRules rules = judge().site(site);
        if (rules == null || !rules.scope().reaches(host)) {
            return null;
        }
        HostRecord record = store.host(host);
        if (record == null) {
            return work(host, HostRecord.found(site, secure));
        }
        boolean orphaned = judge().site(record.site()) == null;
        return work(host, orphaned ? record.of(site) : record);
    }

    private HostWork work(Host host, HostRecord record) {
        return new HostWork(this, HostKey.of(host), record, judge().site(record.site()));
    }
}
