package dev.brokerwatch.alerting.rules;

import dev.brokerwatch.config.record.alert.Severity;
import dev.brokerwatch.config.record.offer.ListingEventType;
import dev.brokerwatch.config.record.site.SiteId;
import java.time.Duration;
import java.util.Set;

/// One rule, checked. It looks at events of the types `on`, at `sites` (all of them where the set is empty), and after
/// an alert about a seller it collects what fires for `cooldown` before the next. `window` is the length of the stretch
/// of event time that `window.…` figures are about.
public record Rule(
        String name,
        Severity severity,
        String about,
        Set<SiteId> sites,
        Set<ListingEventType> on,
        Duration window,
        Duration cooldown,
        Condition when,
        Explanation why) {

    public Rule {
        sites = Set.copyOf(sites);
        on = Set.copyOf(on);
    }

    boolean concerns(ListingEventType type, SiteId site) {
        return on.contains(type) && (sites.isEmpty() || sites.contains(site));
    }
}
