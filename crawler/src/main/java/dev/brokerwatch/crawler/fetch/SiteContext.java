package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.crawler.session.SiteSession;
import dev.brokerwatch.crawler.url.UrlIdentity;
import java.time.InstantSource;

/// What is known of a site while the fetcher runs. Thread-safe.
record SiteContext(SiteSettings settings, UrlIdentity identity, SiteSession session) {

    static SiteContext of(SiteSettings settings, InstantSource clock) {
        return new SiteContext(
                settings,
                UrlIdentity.of(settings.dropParameters(), settings.keepParameters()),
                SiteSession.of(settings, clock));
    }
}
