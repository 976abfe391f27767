package dev.brokerwatch.launcher.why;

import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.crawler.fetch.address.AddressRules;
import dev.brokerwatch.crawler.fetch.address.AddressVerdict;
import dev.brokerwatch.crawler.fetch.http.HttpClients;
import dev.brokerwatch.crawler.frontier.judge.Judge;
import dev.brokerwatch.crawler.frontier.judge.SiteRules;
import dev.brokerwatch.crawler.links.Relations;
import dev.brokerwatch.crawler.robots.RobotsRules;
import dev.brokerwatch.crawler.robots.RobotsVerdict;
import dev.brokerwatch.crawler.url.LinkRules;
import dev.brokerwatch.crawler.url.ScopeVerdict;
import dev.brokerwatch.crawler.url.UrlIdentity;
import dev.brokerwatch.crawler.url.UrlReading;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Judges links by the rules alone, with nothing running and no network asked: by the very classes that the crawler runs
/// on. A link belongs to the configured site that reaches it; where no site is configured, to a nameless one whose seed is
/// its base. What `links.yaml` knows of boards' addresses counts for configured sites.
final class RulesAlone {

    private static final SiteId NAMELESS = new SiteId("nameless");
    private static final RobotsVerdict NO_ROBOTS =
            new RobotsVerdict(false, "not asked: there is no URL", null);
    private static final AddressVerdict NO_ADDRESS =
            new AddressVerdict(false, "not asked: there is no URL");

    private final Judge judge;
    private final String agent;
    private final InstantSource clock;

    /// @param agent the crawler's own name for robots.txt files
    RulesAlone(Sites sites, LinkRules links, String agent, InstantSource clock) {
        this.judge = new Judge(sites, agent, clock, links);
        this.agent = agent;
        this.clock = clock;
    }

    /// A link that stands on a page which is none of ours, such as `about:blank`, is judged by itself.
    Verdict judge(Question question) {
        CrawlUrl base = null;
        String noBase = null;
        if (question.base() != null) {
            switch (UrlIdentity.general().read(question.base())) {
                case UrlReading.Unreadable(String reason) -> noBase = reason;
                case UrlReading.Normal(CrawlUrl url) -> base = url;
            }
        }
        return switch (UrlIdentity.general().resolve(base, question.href())) {
            case UrlReading.Normal(CrawlUrl url) -> judge(url, base, question);
            case UrlReading.Unreadable(String reason) ->
                    unreadable(
                            noBase == null
                                    ? reason
                                    : reason + " (its base is no URL to crawl: " + noBase + ")");
        };
    }

    private Verdict judge(CrawlUrl general, @Nullable CrawlUrl base, Question question) {
        SiteRules site = siteOf(general, base);
        CrawlUrl url = site == null ? general : ownForm(site, general, base, question.href());
        RobotsVerdict robots = robots(question).judge(url);
        AddressVerdict address =
                site == null
                        ? AddressRules.allowing(List.of()).judge(url.host())
                        : HttpClients.judge(site.settings(), url.host());
        String scope = site == null ? scopeWithoutSite(url) : scope(site, url, base);
        String refusal = refusal(site, scope, robots, address);
        if (refusal == null && base != null) {
            refusal = passedOver(site, url, base, question.rel());
        }
        String why = refusal == null ? leave(site, url, robots) : refusal;
        return new Verdict(url, scope, robots, address, why);
    }

    private @Nullable SiteRules siteOf(CrawlUrl url, @Nullable CrawlUrl base) {
        SiteRules site = judge.siteOf(url.host());
        if (site != null || base == null || !judge.sites().isEmpty()) {
            return site;
        }
        Sites nameless = Sites.of(List.of(SiteSettings.of(NAMELESS, List.of(base))));
        return new Judge(nameless, agent, clock).site(NAMELESS);
    }

    private @Nullable String scopeWithoutSite(CrawlUrl url) {
        return judge.sites().isEmpty() ? null : "outside: no configured site reaches " + url.host();
    }

    /// The site's own parameter rules may drop more, or keep more.
    private static CrawlUrl ownForm(
            SiteRules site, CrawlUrl general, @Nullable CrawlUrl base, String href) {
        CrawlUrl own =
                site.identity().resolve(base, href) instanceof UrlReading.Normal(CrawlUrl url)
                        ? site.normal(url)
                        : null;
        return own == null ? general : own;
    }

    private static String scope(SiteRules site, CrawlUrl url, @Nullable CrawlUrl base) {
        boolean seed = site.settings().seeds().contains(url) && !url.equals(base);
        ScopeVerdict verdict = site.scope(url, seed ? 0 : 1);
        if (!verdict.inside()) {
            return "outside: " + verdict.rule();
        }
        Optional<String> trap = seed ? Optional.empty() : site.traps().find(url);
        return trap.map(rule -> "trap: " + rule).orElse("inside: " + verdict.rule());
    }

    private RobotsRules robots(Question question) {
        return question.robots() == null
                ? RobotsRules.allowingAll("no robots.txt was given")
                : RobotsRules.parse(
                        question.robots(), question.agent() == null ? agent : question.agent());
    }

    private static @Nullable String refusal(
            @Nullable SiteRules site,
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
        if (site != null && delay != null && delay.compareTo(site.settings().maxDelay()) > 0) {
            return "It would not be fetched, for robots.txt asks for a delay of "
                    + text(delay)
                    + " and the site's max-delay is "
                    + text(site.settings().maxDelay())
                    + ".";
        }
        if (!address.allowed()) {
            return "It would not be fetched, for its address is refused: " + address.reason() + ".";
        }
        return site != null && site.settings().paused()
                ? "It would not be fetched while the site is paused (by its file)."
                : null;
    }

    /// What stands against a link on the page where it stands; elsewhere it may be found all the same.
    private static @Nullable String passedOver(
            @Nullable SiteRules site, CrawlUrl url, CrawlUrl base, String rel) {
        if (Relations.ofAnchor(rel) == Link.Relation.NOFOLLOW) {
            return "It would not be fetched because of this link, for the page asks not to follow it.";
        }
        boolean again =
                site != null
                        && url.isOn(base.host())
                        && site.links().on(base).of(url) == LinkRules.Meaning.AGAIN;
        return again
                ? "It would not be fetched because of this link, for its page has another address (links.yaml)."
                : null;
    }

    private static String leave(@Nullable SiteRules site, CrawlUrl url, RobotsVerdict robots) {
        Duration own = site == null ? Duration.ofSeconds(1) : site.settings().delay();
        Duration asked = robots.delay();
        Duration delay = asked != null && asked.compareTo(own) > 0 ? asked : own;
        String last = site != null && site.links().isAside(url) ? ", and last (links.yaml)" : "";
        return "It would be fetched, at least "
                + text(delay)
                + " after the host's last response"
                + last
                + ".";
    }

    private static String text(Duration delay) {
        return Verdict.seconds(delay) + " s";
    }

    private static Verdict unreadable(String reason) {
        return new Verdict(
                null, null, NO_ROBOTS, NO_ADDRESS, "It would not be fetched: " + reason + ".");
    }
}
