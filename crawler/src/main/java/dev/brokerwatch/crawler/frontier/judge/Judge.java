package dev.brokerwatch.crawler.frontier.judge;

import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.crawler.robots.RobotsRules;
import dev.brokerwatch.crawler.robots.RobotsVerdict;
import dev.brokerwatch.crawler.url.LinkRules;
import dev.brokerwatch.crawler.url.RegistrableDomain;
import dev.brokerwatch.crawler.url.ScopeVerdict;
import dev.brokerwatch.crawler.url.Traps;
import dev.brokerwatch.crawler.url.UrlIdentity;
import dev.brokerwatch.crawler.url.UrlReading;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Judges URLs by the configured sites. Immutable: other sites are another judge. Thread-safe.
public final class Judge {

    private static final int MOST_REMEMBERED = 10_000;

    private final Sites sites;
    private final String agent;
    private final Traps traps;
    private final Map<SiteId, SiteRules> rules = new HashMap<>();
    private final Map<String, SiteRules> byDomain = new HashMap<>();
    private final Map<Host, Optional<SiteRules>> byHost = new ConcurrentHashMap<>();

    /// @param agent the product token by which robots.txt files may call us
    public Judge(Sites sites, String agent, InstantSource clock) {
        this(sites, agent, clock, LinkRules.NONE);
    }

    /// @param links what addresses mean to the software of boards
    public Judge(Sites sites, String agent, InstantSource clock, LinkRules links) {
        this.sites = sites;
        this.agent = agent;
        this.traps = new Traps(clock);
        for (SiteSettings site : sites.all()) {
            SiteRules compiled = SiteRules.of(site, traps, links);
            rules.put(site.id(), compiled);
            for (CrawlUrl seed : site.seeds()) {
                byDomain.putIfAbsent(RegistrableDomain.of(seed.host()), compiled);
            }
        }
    }

    public Sites sites() {
        return sites;
    }

    /// The rules of a configured site, or null.
    public @Nullable SiteRules site(SiteId id) {
        return rules.get(id);
    }

    /// The configured site that reaches a host, or null. Where two do, the first by name.
    public @Nullable SiteRules siteOf(Host host) {
        Optional<SiteRules> known = byHost.get(host);
        if (known == null) {
            known = Optional.ofNullable(byDomain.get(RegistrableDomain.of(host)));
            if (byHost.size() < MOST_REMEMBERED) {
                byHost.put(host, known);
            }
        }
        return known.orElse(null);
    }

    public RobotsRules robots(RobotsFile file) {
        return RobotsRules.of(file, agent);
    }

    /// What the rules alone say of a link, with nothing running.
    ///
    /// @param base what a relative link is relative to, or null
    /// @param robots the host's file where it is known, or null
    /// @param depth links between a seed and it, as far as is known
    public UrlVerdict judge(
            @Nullable CrawlUrl base, String href, @Nullable RobotsFile robots, int depth) {
        return switch (UrlIdentity.general().resolve(base, href)) {
            case UrlReading.Unreadable(String reason) -> refusal(null, null, null, null, reason);
            case UrlReading.Normal(CrawlUrl url) -> judge(url, robots, depth);
        };
    }

    private UrlVerdict judge(CrawlUrl general, @Nullable RobotsFile robots, int depth) {
        SiteRules site = siteOf(general.host());
        if (site == null) {
            ScopeVerdict outside =
                    new ScopeVerdict(false, "no configured site reaches " + general.host());
            return refusal(general, null, outside, null, outside.rule());
        }
        CrawlUrl own = site.normal(general);
        CrawlUrl url = own == null ? general : own;
        SiteId id = site.settings().id();
        int asked = site.settings().seeds().contains(url) ? 0 : Math.max(1, depth);
        ScopeVerdict scope = site.scope(url, asked);
        if (!scope.inside()) {
            return refusal(url, id, scope, null, scope.rule());
        }
        Optional<String> trap = asked == 0 ? Optional.empty() : traps.find(url);
        if (trap.isPresent()) {
            return refusal(url, id, scope, trap.get(), trap.get());
        }
        RobotsVerdict verdict = robots == null ? null : robots(robots).judge(url);
        boolean allowed = verdict == null || verdict.allowed();
        String why =
                verdict == null
                        ? "in scope; robots.txt is not known yet"
                        : (allowed ? "allowed by robots.txt: " : "forbidden by robots.txt: ")
                                + verdict.rule();
        if (allowed && site.links().isAside(url)) {
            why += "; comes last, by links.yaml";
        }
        return new UrlVerdict(url, id, scope, null, verdict, null, null, allowed, why);
    }

    private static UrlVerdict refusal(
            @Nullable CrawlUrl url,
            @Nullable SiteId site,
            @Nullable ScopeVerdict scope,
            @Nullable String trap,
            String why) {
        return new UrlVerdict(url, site, scope, trap, null, null, null, false, why);
    }
}
