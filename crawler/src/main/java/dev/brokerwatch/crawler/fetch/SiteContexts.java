package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The sites as they are configured now. A site whose settings were changed starts anew, without cookies. Thread-safe.
final class SiteContexts {

    private final Supplier<Sites> sites;
    private final InstantSource clock;
    private final ConcurrentHashMap<SiteId, SiteContext> known = new ConcurrentHashMap<>();

    SiteContexts(Supplier<Sites> sites, InstantSource clock) {
        this.sites = sites;
        this.clock = clock;
    }

    Optional<SiteContext> find(SiteId id) {
        Optional<SiteSettings> settings = sites.get().find(id);
        if (settings.isEmpty()) {
            known.remove(id);
        }
        return settings.map(this::contextOf);
    }

    private SiteContext contextOf(SiteSettings settings) {
        SiteContext context = known.get(settings.id());
        if (context != null && context.settings().equals(settings)) {
            return context;
        }
        return known.compute(
                settings.id(),
                (id, old) ->
                        old != null && old.settings().equals(settings)
                                ? old
                                : SiteContext.of(settings, clock));
    }
}
