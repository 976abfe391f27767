package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.record.crawl.FrontierInput.VisitReport;
import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.crawl.VisitPurpose;
import dev.brokerwatch.config.service.DeadLetters;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.service.ServiceException;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.crawler.fetch.address.AddressGuard;
import dev.brokerwatch.crawler.fetch.http.HttpClients;
import dev.brokerwatch.crawler.links.SeenLinks;
import dev.brokerwatch.crawler.links.SeenLinksByHost;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs visits: each [#run] is one visit, from its first request to its report, on the calling thread. Thread-safe.
///
/// The order that nothing may change: captures are sent as they come, all of them are acknowledged, then the report goes
/// out. Whoever reads the report can rely on the captures.
final class Fetcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);

    /// Memory for what was reported of the hosts visited last.
    private static final long SEEN_LINKS_BYTES = 128L << 20;

    private final Equipment equipment;
    private final SiteContexts sites;

    Fetcher(Equipment equipment, SiteContexts sites) {
        this.equipment = equipment;
        this.sites = sites;
    }

    static Fetcher of(
            Publisher publisher,
            Supplier<Sites> sites,
            CrawlerSettings settings,
            Meters meters,
            Pause pause,
            InstantSource clock) {
        CrawlerSettings bounded = bounded(settings);
        FetchMeters fetchMeters = new FetchMeters(meters);
        return new Fetcher(
                new Equipment(
                        bounded,
                        new HttpClients(bounded, AddressGuard.system(clock)),
                        publisher,
                        fetchMeters,
                        new FetchDeadLetters(new DeadLetters(publisher, clock), fetchMeters),
                        new Lanes(),
                        new SeenLinksByHost(SEEN_LINKS_BYTES),
                        pause,
                        clock),
                new SiteContexts(sites, clock));
    }

    FetchMeters meters() {
        return equipment.meters();
    }

    FetchDeadLetters deadLetters() {
        return equipment.deadLetters();
    }

    /// Runs a visit that was taken up. What goes wrong with a page is in the report.
    ///
    /// @throws ServiceException when Kafka does not take what was found
    void run(TakenVisit taken) {
        Visit visit = taken.visit();
        Optional<SiteContext> site = sites.find(visit.site());
        if (site.isEmpty()) {
            LOG.warn(
                    "dropped a visit of {}: its site {} is not configured",
                    visit.host(),
                    visit.site());
            equipment.meters().counted(VisitEnd.UNKNOWN_SITE);
            return;
        }
        equipment.meters().visitBegan();
        VisitEnd end = VisitEnd.FAILED;
        try {
            end = run(taken, site.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            equipment.meters().visitEnded(end);
        }
    }

    @Override
    public void close() {
        equipment.clients().close();
    }

    private VisitEnd run(TakenVisit taken, SiteContext site) throws InterruptedException {
        return taken.visit().purpose() == VisitPurpose.ROBOTS
                ? runRobots(taken, site)
                : runPages(taken, site);
    }

    private VisitEnd runPages(TakenVisit taken, SiteContext site) throws InterruptedException {
        Visit visit = taken.visit();
        Instant startedAt = equipment.clock().instant();
        Captures captures = new Captures(equipment.publisher(), visit.host());
        SeenLinks seen = equipment.links().take(visit.host());
        VisitRun pages;
        VisitEnd end;
        try (PacedHosts hosts = new PacedHosts(equipment, site, visit)) {
            pages = new VisitRun(equipment, taken, site, captures, seen, hosts);
            end = pages.run();
        }
        captures.awaitAcknowledgement();
        report(visit, startedAt, pages.reports(), null);
        equipment.links().giveBack(visit.host(), seen);
        return end;
    }

    private VisitEnd runRobots(TakenVisit taken, SiteContext site) throws InterruptedException {
        Visit visit = taken.visit();
        Instant startedAt = equipment.clock().instant();
        Captures captures = new Captures(equipment.publisher(), visit.host());
        RobotsRun robots;
        VisitEnd end;
        try (PacedHosts hosts = new PacedHosts(equipment, site, visit)) {
            robots = new RobotsRun(equipment, taken, site, captures, hosts);
            end = robots.run();
        }
        captures.awaitAcknowledgement();
        report(visit, startedAt, robots.reports(), robots.file());
        return end;
    }

    /// Returns when Kafka has taken the whole report.
    private void report(
            Visit visit, Instant startedAt, List<UrlReport> urls, @Nullable RobotsFile robots) {
        Instant endedAt = equipment.clock().instant();
        Delivery reports = new Delivery(equipment.publisher(), Topic.REPORTS, visit.host());
        for (VisitReport part : Reports.of(visit, startedAt, endedAt, urls, robots)) {
            reports.send(JsonCodec.REPORTS.encode(part));
        }
        reports.awaitAcknowledgement();
    }

    /// A capture has to fit into one message of Kafka, its heads included.
    private static CrawlerSettings bounded(CrawlerSettings settings) {
        int most = Topic.LARGEST_MESSAGE - (256 << 10);
        return settings.largestBody() <= most
                ? settings
                : new CrawlerSettings(
                        settings.agent(),
                        settings.contact(),
                        settings.visitsAtOnce(),
                        settings.visitsWaiting(),
                        settings.lease(),
                        settings.callTimeout(),
                        most,
                        settings.unreadShare());
    }
}
