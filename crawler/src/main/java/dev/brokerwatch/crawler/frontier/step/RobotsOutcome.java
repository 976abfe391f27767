package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.FrontierInput.VisitReport;
import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.frontier.store.Place;
import dev.brokerwatch.crawler.frontier.store.RobotsNote;
import dev.brokerwatch.crawler.robots.RobotsRules;
import dev.brokerwatch.crawler.url.UrlReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a visit for robots.txt brought: the file, that it is as it was, or that it could not be read.
final class RobotsOutcome {

    private final Desk desk;

    RobotsOutcome(Desk desk) {
        this.desk = desk;
    }

    /// A visit that ended before it asked has nothing to tell.
    void apply(HostWork work, VisitReport report) {
        if (report.urls().isEmpty() && report.robots() == null) {
            return;
        }
        FetchOutcome outcome = report.urls().isEmpty() ? null : report.urls().getFirst().outcome();
        RobotsNote before = work.record().robots();
        boolean unchanged = report.robots() == null && outcome instanceof FetchOutcome.Unchanged;
        if (unchanged && before.fetchedAt() != null) {
            RobotsNote again =
                    new RobotsNote(
                            report.endedAt(), before.status(), 0, before.delay(), before.etag());
            work.change(work.record().with(again));
            return;
        }
        RobotsFile file = report.robots();
        keep(work, report, file == null ? new RobotsFile(statusOf(outcome), null) : file);
    }

    private void keep(HostWork work, VisitReport report, RobotsFile file) {
        RobotsRules rules = desk.judge().robots(file);
        RobotsNote note =
                new RobotsNote(
                        report.endedAt(), file.status(), 0, rules.delay(), etagOf(report.urls()));
        int failures = work.record().robots().failures();
        if (note.unreachable()) {
            note = new RobotsNote(report.endedAt(), file.status(), failures + 1, null, null);
        }
        desk.store().put(work.host(), file);
        desk.robots().forget(work.host());
        work.change(work.record().with(note));
        takeSitemaps(work, rules.sitemaps());
    }

    /// Sitemaps are sources of URLs like seeds: no pattern of paths keeps them out.
    private void takeSitemaps(HostWork work, List<String> sitemaps) {
        if (work.site() == null) {
            return;
        }
        Discovery discovery = new Discovery(desk, work);
        for (String sitemap : sitemaps) {
            if (work.site().identity().read(sitemap) instanceof UrlReading.Normal(CrawlUrl url)) {
                discovery.take(url, Place.SEED, false);
            }
        }
        discovery.sendLeaving(0);
    }

    private static int statusOf(@Nullable FetchOutcome outcome) {
        return switch (outcome) {
            case null -> 0;
            case FetchOutcome.Fetched fetched -> fetched.status();
            case FetchOutcome.Unchanged unchanged -> unchanged.status();
            case FetchOutcome.Redirected redirected -> redirected.status();
            case FetchOutcome.Refused refused -> refused.status();
            case FetchOutcome.Failed _ -> 0;
        };
    }

    private static @Nullable String etagOf(List<UrlReport> urls) {
        return !urls.isEmpty() && urls.getFirst().outcome() instanceof FetchOutcome.Fetched fetched
                ? fetched.etag()
                : null;
    }
}
