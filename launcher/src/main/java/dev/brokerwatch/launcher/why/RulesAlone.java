package dev.brokerwatch.launcher.why;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.crawler.fetch.address.AddressRules;
import dev.brokerwatch.crawler.fetch.address.AddressVerdict;
import dev.brokerwatch.crawler.robots.RobotsRules;
import dev.brokerwatch.crawler.robots.RobotsVerdict;
import dev.brokerwatch.crawler.url.Scope;
import dev.brokerwatch.crawler.url.ScopeVerdict;
import dev.brokerwatch.crawler.url.Traps;
import dev.brokerwatch.crawler.url.UrlIdentity;
import dev.brokerwatch.crawler.url.UrlReading;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Judges links by the rules alone, with nothing running and no network asked: by the very classes that the crawler runs
/// on. A link belongs to the configured site that reaches it; where none does, to a site of its base's domain.
final class RulesAlone {

    private static final SiteId NAMELESS = new SiteId("nameless");
    private static final RobotsVerdict NO_ROBOTS =
            new RobotsVerdict(false, "not asked: there is no URL", null);
    private static final AddressVerdict NO_ADDRESS =
            new AddressVerdict(false, "not asked: there is no URL");

    private final Sites sites;
    private final String agent;
    private final Traps traps;

    /// @param agent the crawler's own name for robots.txt files
    RulesAlone(Sites sites, String agent, InstantSource clock) {
        this.sites = sites;
        this.agent = agent;
        this.traps = new Traps(clock);
    }

    Verdict judge(Question question) {
        CrawlUrl base = null;
        if (question.base() != null) {
            switch (UrlIdentity.general().read(question.base())) {
                case UrlReading.Unreadable(String reason) -> {
                    return unreadable("its base is no URL to crawl: " + reason);
                }
                case UrlReading.Normal(CrawlUrl url) -> base = url;
            }
        }
        return switch (UrlIdentity.general().resolve(base, question.href())) {
            case UrlReading.Unreadable(String reason) -> unreadable(reason);
            case UrlReading.Normal(CrawlUrl url) -> judge(url, base, question);
        };
    }

    private Verdict judge(CrawlUrl general, @Nullable CrawlUrl base, Question question) {
        SiteSettings site = siteOf(general, base);
        CrawlUrl url = site == null ? general : ownForm(site, general, base, question);
        RobotsVerdict robots = robots(question).judge(url);
        List<String> allowed = site == null ? List.of() : site.allowedAddresses();
        AddressVerdict address = AddressRules.allowing(allowed).judge(url.host());
        String scope = site == null ? scopeWithoutSite(url) : scope(site, url, base);
        String refusal = refusal(site, scope, robots, address);
        String why = refusal == null ? leave(site, robots) : refusal;
        return new Verdict(url, scope, robots, address, why);
    }

    private @Nullable SiteSettings siteOf(CrawlUrl url, @Nullable CrawlUrl base) {
        for (SiteSettings site : sites.all()) {
            if (Scope.of(site).reaches(url.host())) {
                return site;
            }
        }
        return base == null || !sites.isEmpty() ? null : SiteSettings.of(NAMELESS, List.of(base));
    }

    private @Nullable String scopeWithoutSite(CrawlUrl url) {
        return sites.isEmpty() ? null : "outside: no configured site reaches " + url.host();
    }

    /// The site's own parameter rules may drop more, or keep more.
    private static CrawlUrl ownForm(
            SiteSettings site, CrawlUrl general, @Nullable CrawlUrl base, Question question) {
        UrlIdentity identity = UrlIdentity.of(site.dropParameters(), site.keepParameters());
        return identity.resolve(base, question.href()) instanceof UrlReading.Normal(CrawlUrl own)
                ? own
                : general;
    }

    private String scope(SiteSettings site, CrawlUrl url, @Nullable CrawlUrl base) {
        boolean seed = site.seeds().contains(url) && !url.equals(base);
        ScopeVerdict verdict = Scope.of(site).judge(url, seed ? 0 : 1);
        if (!verdict.inside()) {
            return "outside: " + verdict.rule();
        }
        Optional<String> trap = seed ? Optional.empty() : traps.find(url);
        return trap.map(rule -> "trap: " + rule).orElse("inside: " + verdict.rule());
    }

    private RobotsRules robots(Question question) {
        return question.robots() == null
                ? RobotsRules.allowingAll("no robots.txt was given")
                : RobotsRules.parse(
                        question.robots(), question.agent() == null ? agent : question.agent());
    }

    private static @Nullable String refusal(
            @Nullable SiteSettings site,
            @Nullable String scope,
            RobotsVerdict robots,
            AddressVerdict address) {
        if (scope != null && !scope.startsWith("inside")) {
            return "It would not be fetched, for it lies outside of the crawl (" + scope + ").";
        }
        if (!robots.allowed()) {
            return "It would not be fetched, for robots.txt forbids it (" + robots.rule() + ").";
        }
        Duration delay = robots.delay();
        if (site != null && delay != null && delay.compareTo(site.maxDelay()) > 0) {
            return "It would not be fetched, for robots.txt asks for a delay of "
                    + text(delay)
                    + " and the site's max-delay is "
                    + text(site.maxDelay())
                    + ".";
        }
        return address.allowed()
                ? null
                : "It would not be fetched, for its address is refused: " + address.reason() + ".";
    }

    private static String leave(@Nullable SiteSettings site, RobotsVerdict robots) {
        Duration own = site == null ? Duration.ofSeconds(1) : site.delay();
        Duration asked = robots.delay();
        Duration delay = asked != null && asked.compareTo(own) > 0 ? asked : own;
        return "It would be fetched, at least " + text(delay) + " after the host's last response.";
    }

    private static String text(Duration delay) {
        return Verdict.seconds(delay) + " s";
    }

    private static Verdict unreadable(String reason) {
        return new Verdict(
                null, null, NO_ROBOTS, NO_ADDRESS, "It would not be fetched: " + reason + ".");
    }
}
