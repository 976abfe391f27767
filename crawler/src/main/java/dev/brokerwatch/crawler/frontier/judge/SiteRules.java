package dev.brokerwatch.crawler.frontier.judge;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.crawler.url.LinkRules;
import dev.brokerwatch.crawler.url.Scope;
import dev.brokerwatch.crawler.url.ScopeVerdict;
import dev.brokerwatch.crawler.url.Traps;
import dev.brokerwatch.crawler.url.UrlIdentity;
import dev.brokerwatch.crawler.url.UrlReading;
import org.jspecify.annotations.Nullable;

/// A site's settings, ready for use. Thread-safe.
public record SiteRules(
        SiteSettings settings, Scope scope, UrlIdentity identity, Traps traps, LinkRules links) {

    static SiteRules of(SiteSettings site, Traps traps, LinkRules links) {
        return new SiteRules(
                site,
                Scope.of(site),
                UrlIdentity.of(site.dropParameters(), site.keepParameters()),
                traps,
                links);
    }

    /// The URL in the site's normal form, or null for what cannot be crawled.
    public @Nullable CrawlUrl normal(CrawlUrl url) {
        return identity.read(url) instanceof UrlReading.Normal(CrawlUrl normal)
                ? links.plain(normal)
                : null;
    }

    public ScopeVerdict scope(CrawlUrl normal, int depth) {
        return scope.judge(normal, depth);
    }

    /// Whether a URL in normal form belongs to the crawl by its looks: within scope and no trap. Seeds are no traps.
    public boolean admits(CrawlUrl normal, int depth) {
        return scope.judge(normal, depth).inside() && (depth == 0 || traps.find(normal).isEmpty());
    }
}
