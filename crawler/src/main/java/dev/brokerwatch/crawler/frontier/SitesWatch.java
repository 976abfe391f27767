package dev.brokerwatch.crawler.frontier;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.settings.SettingsException;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.crawler.frontier.judge.Judge;
import dev.brokerwatch.crawler.url.LinkRules;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the operator's sites while running: reads them again from time to time, makes a new [Judge] when they have
/// changed, and tells the seeds of what is new. Files that cannot be used change nothing, but are complained of.
/// One thread looks, any thread asks.
public final class SitesWatch implements Supplier<Judge> {

    private static final Logger LOG = LoggerFactory.getLogger(SitesWatch.class);

    private final Supplier<Sites> files;
    private final String agent;
    private final LinkRules links;
    private final InstantSource clock;
    private final Consumer<FrontierInput.Seeds> seeds;
    private volatile Judge judge;
    private volatile String trouble = "";

    /// @param files reads the sites anew each time
    /// @param seeds takes what is to be put on `reports`; the same seeds may be told again
    public SitesWatch(
            Supplier<Sites> files,
            String agent,
            LinkRules links,
            InstantSource clock,
            Consumer<FrontierInput.Seeds> seeds) {
        this.files = files;
        this.agent = agent;
        this.links = links;
        this.clock = clock;
        this.seeds = seeds;
        this.judge = new Judge(new Sites(Map.of()), agent, clock, links);
    }

    @Override
    public Judge get() {
        return judge;
    }

    /// Why the files as they are now are not in use; empty while they are.
    public String trouble() {
        return trouble;
    }

    /// Reads the files for the first time.
    ///
    /// @throws SettingsException when they cannot be used
    public void begin() {
        follow(files.get());
    }

    public void look() {
        try {
            Sites now = files.get();
            if (!now.equals(judge.sites())) {
                follow(now);
            }
            trouble = "";
        } catch (SettingsException e) {
            String message = String.valueOf(e.getMessage());
            if (!message.equals(trouble)) {
                LOG.error("the sites stay as they were: {}", message);
            }
            trouble = message;
        }
    }

    private void follow(Sites now) {
        Sites before = judge.sites();
        judge = new Judge(now, agent, clock, links);
        for (SiteSettings site : now.all()) {
            if (!site.equals(before.find(site.id()).orElse(null))) {
                LOG.info("site {} with {} seeds", site.id(), site.seeds().size());
                tell(site);
            }
        }
    }

    private void tell(SiteSettings site) {
        Map<Host, List<CrawlUrl>> byHost = new LinkedHashMap<>();
        for (CrawlUrl seed : site.seeds()) {
            byHost.computeIfAbsent(seed.host(), host -> new ArrayList<>()).add(seed);
        }
        byHost.forEach(
                (host, urls) -> seeds.accept(new FrontierInput.Seeds(site.id(), host, urls, 0)));
    }
}
