package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.crawler.fetch.http.HttpClients.Opening;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The hosts that one visit talks to: its own, and now and then another, for a redirect of robots.txt or a login. Closing
/// it closes them all. Not thread-safe.
final class PacedHosts implements AutoCloseable {

    private final Equipment equipment;
    private final SiteContext site;
    private final Visit visit;
    private final Map<Host, PacedHost> open = new HashMap<>(2);

    PacedHosts(Equipment equipment, SiteContext site, Visit visit) {
        this.equipment = equipment;
        this.site = site;
        this.visit = visit;
    }

    PacedHost of(Host host) {
        return open.computeIfAbsent(host, this::open);
    }

    @Override
    public void close() {
        open.values().forEach(PacedHost::close);
    }

    private PacedHost open(Host host) {
        Opening opening = equipment.clients().open(site.settings(), host, site.session().cookies());
        Instant now = equipment.clock().instant();
        Lane lane = new Lane();
        Runnable giveBack = () -> {};
        if (opening instanceof Opening.Open found && !found.addresses().isEmpty()) {
            Lane shared = equipment.lanes().take(found.addresses().getFirst(), now);
            lane = shared;
            giveBack = () -> equipment.lanes().giveBack(shared);
        }
        Pacer pacer =
                new Pacer(
                        equipment.clock(),
                        equipment.pause(),
                        lane,
                        visit.delay(),
                        host.equals(visit.host()) ? visit.notBefore() : now,
                        visit.notAfter());
        return new PacedHost(opening, pacer, equipment.clock(), equipment.meters(), giveBack);
    }
}
