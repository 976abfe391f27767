package dev.brokerwatch.crawler.frontier;

import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.FrontierInput.VisitReport;
import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.crawl.VisitUrl;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.settings.SiteSettings;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a fetcher would report.
final class Reports {

    private Reports() {}

    static SiteSettings site(String id, String... seeds) {
        return SiteSettings.of(new SiteId(id), Stream.of(seeds).map(CrawlUrl::new).toList());
    }

    static VisitReport robots(Visit visit, Instant at, int status, @Nullable String text) {
        UrlReport file =
                new UrlReport(
                        visit.urls().getFirst().url(), at, fetched(status, "robots"), List.of());
        return new VisitReport(
                visit.id(),
                visit.attempt(),
                visit.site(),
                visit.host(),
                at,
                at,
                List.of(file),
                new RobotsFile(status, text),
                true);
    }

    /// Every URL of the visit answered in the same way, without links.
    static VisitReport all(Visit visit, Instant at, FetchOutcome outcome) {
        return each(visit, at, url -> new UrlReport(url.url(), at, outcome, List.of()));
    }

    static VisitReport each(Visit visit, Instant at, Function<VisitUrl, UrlReport> answer) {
        return new VisitReport(
                visit.id(),
                visit.attempt(),
                visit.site(),
                visit.host(),
                at,
                at,
                visit.urls().stream().map(answer).toList(),
                null,
                true);
    }

    /// The same as a part that another one follows.
    static VisitReport before(VisitReport report) {
        return new VisitReport(
                report.visit(),
                report.attempt(),
                report.site(),
                report.host(),
                report.startedAt(),
                report.endedAt(),
                report.urls(),
                null,
                false);
    }

    /// Every URL is a page of its own whose links lead to these.
    static VisitReport linking(Visit visit, Instant at, String... targets) {
        List<Link> links =
                Stream.of(targets)
                        .map(target -> new Link(new CrawlUrl(target), Link.Relation.PLAIN))
                        .toList();
        return each(
                visit,
                at,
                url -> new UrlReport(url.url(), at, fetched(200, url.url().value()), links));
    }

    static FetchOutcome.Fetched fetched(int status, String content) {
        return new FetchOutcome.Fetched(
                status, content.length(), Digest.of(content), "\"e\"", null);
    }
}
