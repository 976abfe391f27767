package dev.brokerwatch.launcher.bench.harvest;

import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.crawler.frontier.judge.Judge;
import dev.brokerwatch.crawler.frontier.judge.SiteRules;
import dev.brokerwatch.crawler.robots.RobotsRules;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/// Asks for every page in the order in which links to it were found, once; when all are read, it begins again. It keeps to
/// the same scope, robots.txt and pace as the frontier.
final class BreadthFirst {

    private final Agenda agenda;
    private final Web web;
    private final Judge judge;
    private final Duration between;

    /// @param between from the start of one request to a host to that of the next
    BreadthFirst(Agenda agenda, Web web, Sites sites, Duration between) {
        this.agenda = agenda;
        this.web = web;
        this.judge = new Judge(sites, "brokerwatch", agenda);
        this.between = between;
        sites.all().forEach(site -> new OneHost(site).begin());
    }

    private record Found(CrawlUrl url, int depth) {}

    private final class OneHost {

        private final SiteSettings site;
        private final Host host;
        private final Queue<Found> queue = new ArrayDeque<>();
        private final Set<CrawlUrl> known = new HashSet<>();
        private RobotsRules robots;

        OneHost(SiteSettings site) {
            this.site = site;
            this.host = site.seeds().getFirst().host();
            this.robots = judge.robots(new RobotsFile(404, null));
        }

        void begin() {
            Web.Response file = web.fetch(new CrawlUrl("http://" + host.value() + "/robots.txt"));
            robots =
                    judge.robots(
                            new RobotsFile(
                                    file.answer().status(),
                                    new String(file.answer().body(), StandardCharsets.UTF_8)));
            agenda.at(agenda.instant().plus(between), this::next);
        }

        private void next() {
            if (queue.isEmpty()) {
                known.clear();
                site.seeds().forEach(seed -> add(seed, 0));
            }
            Instant now = agenda.instant();
            Found found = queue.remove();
            Web.Response page = web.fetch(found.url());
            CrawlUrl target = web.target(page);
            if (target != null) {
                add(target, found.depth() + 1);
            }
            addAll(web.newLinks(page), found.depth() + 1);
            agenda.at(now.plus(between), this::next);
        }

        private void addAll(List<Link> links, int depth) {
            for (Link link : links) {
                if (link.relation() != Link.Relation.NOFOLLOW) {
                    add(link.url(), depth);
                }
            }
        }

        private void add(CrawlUrl url, int depth) {
            SiteRules rules = judge.site(site.id());
            if (url.host().equals(host)
                    && rules != null
                    && rules.admits(url, depth)
                    && robots.judge(url).allowed()
                    && known.add(url)) {
                queue.add(new Found(url, depth));
            }
        }
    }
}
