package dev.brokerwatch.config.settings;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.SiteId;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A marketplace or forum, as its YAML file says. Everything but the seeds has a default.
///
/// @param id the file's stem; not a key of the file
/// @param seeds where the crawl starts, at least one
/// @param delay between the end of a response and the next request to a host, at least; robots.txt can only lengthen it
/// @param maxDelay the longest that a crawl-delay may make it; a host that asks for more is not crawled
/// @param minInterval the least time until a page is looked at again; `maxInterval` the most
/// @param include patterns of paths to crawl, `*` for anything; empty for all
/// @param exclude patterns of paths to leave
/// @param maxDepth links from a seed
/// @param dailyBudget pages of a host in 24 hours
/// @param timeZone of the times that its pages show without a zone
/// @param route `direct`, `socks5://host:port` or `http://host:port`
/// @param allowedAddresses networks (CIDR) that may be asked though they are not public
/// @param dropParameters query parameters that do not matter to what a URL means; `keepParameters` wins over all rules
/// @param selectors corrections of the page reader, by what they find (`post`, `author`, `published`, `text`, …)
public record SiteSettings(
        SiteId id,
        List<CrawlUrl> seeds,
        Duration delay,
        Duration maxDelay,
        Duration minInterval,
        Duration maxInterval,
        List<String> include,
        List<String> exclude,
        int maxDepth,
        int dailyBudget,
        ZoneId timeZone,
        @Nullable String userAgent,
        Map<String, String> headers,
        Map<String, String> cookies,
        String route,
        @Nullable Login login,
        List<String> allowedAddresses,
        Set<String> dropParameters,
        Set<String> keepParameters,
        Map<String, String> selectors,
        boolean paused) {

    /// How to log in: the form's page, the account, and what only somebody logged in sees. The secrets are named, not
    /// told: `env:NAME` or `file:PATH`.
    public record Login(CrawlUrl form, String user, String password, String loggedInSelector) {

        public Login {
            for (String secret : List.of(user, password)) {
                if (!secret.startsWith("env:") && !secret.startsWith("file:")) {
                    throw new IllegalArgumentException(
                            "write a login's user and password as env:NAME or file:PATH, not the secret itself");
                }
            }
        }
    }

    public SiteSettings {
        seeds = List.copyOf(seeds);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        headers = Map.copyOf(headers);
        cookies = Map.copyOf(cookies);
        allowedAddresses = List.copyOf(allowedAddresses);
        dropParameters = Set.copyOf(dropParameters);
        keepParameters = Set.copyOf(keepParameters);
        selectors = Map.copyOf(selectors);
        require(!seeds.isEmpty(), "seeds: a site has at least one");
        require(!delay.isNegative(), "delay: not below zero");
        require(maxDelay.compareTo(delay) >= 0, "max-delay: not below delay");
        require(minInterval.compareTo(maxInterval) <= 0, "min-interval: not above max-interval");
        require(maxDepth >= 0 && dailyBudget > 0, "max-depth and daily-budget: not below zero");
        require(
                route.equals("direct")
                        || route.startsWith("socks5://")
                        || route.startsWith("http://"),
                "route: direct, socks5://host:port or http://host:port");
    }

    /// A site with the defaults.
    public static SiteSettings of(SiteId id, List<CrawlUrl> seeds) {
        return new SiteFile(
                        seeds, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null, null, null, null, null, null)
                .settings(id);
    }

    /// What a site's file may hold; what is missing takes its default here and nowhere else.
    record SiteFile(
            @Nullable List<CrawlUrl> seeds,
            @Nullable Duration delay,
            @Nullable Duration maxDelay,
            @Nullable Duration minInterval,
            @Nullable Duration maxInterval,
            @Nullable List<String> include,
            @Nullable List<String> exclude,
            @Nullable Integer maxDepth,
            @Nullable Integer dailyBudget,
            @Nullable ZoneId timeZone,
            @Nullable String userAgent,
            @Nullable Map<String, String> headers,
            @Nullable Map<String, String> cookies,
            @Nullable String route,
            @Nullable Login login,
            @Nullable List<String> allowedAddresses,
            @Nullable Set<String> dropParameters,
            @Nullable Set<String> keepParameters,
            @Nullable Map<String, String> selectors,
            @Nullable Boolean paused) {

        SiteSettings settings(SiteId id) {
            return new SiteSettings(
                    id,
                    or(seeds, List.of()),
                    or(delay, Duration.ofSeconds(1)),
                    or(maxDelay, Duration.ofMinutes(5)),
                    or(minInterval, Duration.ofMinutes(10)),
                    or(maxInterval, Duration.ofDays(30)),
                    or(include, List.of()),
                    or(exclude, List.of()),
                    or(maxDepth, 20),
                    or(dailyBudget, 20_000),
                    or(timeZone, ZoneOffset.UTC),
                    userAgent,
                    or(headers, Map.of()),
                    or(cookies, Map.of()),
                    or(route, "direct"),
                    login,
                    or(allowedAddresses, List.of()),
                    or(dropParameters, Set.of()),
                    or(keepParameters, Set.of()),
                    or(selectors, Map.of()),
                    or(paused, false));
        }

        private static <T> T or(@Nullable T told, T otherwise) {
            return told == null ? otherwise : told;
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
