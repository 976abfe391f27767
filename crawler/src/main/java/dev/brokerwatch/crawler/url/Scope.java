package dev.brokerwatch.crawler.url;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.settings.SiteSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// How far a site's crawl reaches: the registrable domains of its seeds, its patterns, its depth. An `exclude` wins over
/// an `include`. Thread-safe.
public final class Scope {

    /// Hosts whose domain is remembered; the Public Suffix List costs more than the rest of a judgement.
    private static final int MOST_REMEMBERED = 10_000;

    private final Set<String> domains;
    private final List<PathPattern> include;
    private final List<PathPattern> exclude;
    private final int maxDepth;
    private final Map<Host, Boolean> remembered = new ConcurrentHashMap<>();

    private Scope(
            Set<String> domains,
            List<PathPattern> include,
            List<PathPattern> exclude,
            int maxDepth) {
        this.domains = domains;
        this.include = include;
        this.exclude = exclude;
        this.maxDepth = maxDepth;
    }

    public static Scope of(SiteSettings site) {
        Set<String> domains =
                site.seeds().stream()
                        .map(seed -> RegistrableDomain.of(seed.host()))
                        .collect(Collectors.toUnmodifiableSet());
        return new Scope(
                domains,
                site.include().stream().map(PathPattern::of).toList(),
                site.exclude().stream().map(PathPattern::of).toList(),
                site.maxDepth());
    }

    /// Inside or outside, and why.
    ///
    /// @param depth how many links lie between a seed and the URL; 0 for a seed, which no pattern keeps out
    public ScopeVerdict judge(CrawlUrl url, int depth) {
        Host host = url.host();
        if (!reaches(host)) {
            return new ScopeVerdict(false, host + " is none of the site's domains " + domains);
        }
        if (depth == 0) {
            return new ScopeVerdict(true, "a seed");
        }
        if (depth > maxDepth) {
            return new ScopeVerdict(
                    false, "max-depth: " + depth + " links from a seed, at most " + maxDepth);
        }
        String target = PathPattern.plain(url.pathAndQuery());
        for (PathPattern pattern : exclude) {
            if (pattern.matches(target)) {
                return new ScopeVerdict(false, "exclude: " + pattern);
            }
        }
        if (include.isEmpty()) {
            return new ScopeVerdict(true, "on the site's domain");
        }
        for (PathPattern pattern : include) {
            if (pattern.matches(target)) {
                return new ScopeVerdict(true, "include: " + pattern);
            }
        }
        return new ScopeVerdict(false, "include: no pattern matches");
    }

    /// Whether a host belongs to the site, whatever the path.
    public boolean reaches(Host host) {
        Boolean known = remembered.get(host);
        if (known != null) {
            return known;
        }
        boolean inside = domains.contains(RegistrableDomain.of(host));
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(host, inside);
        }
        return inside;
    }
}
