package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.crawl.FrontierInput.VisitReport;
import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts what a visit found into reports below 1 MiB. A URL with more links than one report holds comes again in the next
/// part, with the same outcome and moment and the next of its links. Pure.
final class Reports {

    /// Bytes of JSON; the estimate below is generous, and what surrounds the URLs is small.
    static final int LARGEST = 900_000;

    private static final int PER_URL = 1_600;
    private static final int PER_LINK = 48;

    private final Visit visit;
    private final Instant startedAt;
    private final Instant endedAt;
    private final List<List<UrlReport>> parts = new ArrayList<>();
    private List<UrlReport> part = new ArrayList<>();
    private int size;

    private Reports(Visit visit, Instant startedAt, Instant endedAt) {
        this.visit = visit;
        this.startedAt = startedAt;
        this.endedAt = endedAt;
    }

    /// The parts of a visit's report, at least one, in order; only the last has `last`, and it carries `robots`.
    static List<VisitReport> of(
            Visit visit,
            Instant startedAt,
            Instant endedAt,
            List<UrlReport> urls,
            @Nullable RobotsFile robots) {
        Reports reports = new Reports(visit, startedAt, endedAt);
        urls.forEach(reports::add);
        int rest = robots == null || robots.text() == null ? 0 : cost(robots.text());
        if (reports.size > 0 && reports.size + rest > LARGEST) {
            reports.endPart();
        }
        return reports.finish(robots);
    }

    private void add(UrlReport url) {
        List<Link> links = url.links();
        int from = 0;
        int cost = PER_URL + 2 * url.url().value().length();
        for (int i = 0; i < links.size(); i++) {
            int linkCost = PER_LINK + links.get(i).url().value().length();
            if (size + cost + linkCost > LARGEST && (i > from || size > 0)) {
                if (i > from) {
                    part.add(withLinks(url, links.subList(from, i)));
                }
                endPart();
                from = i;
                cost = PER_URL + 2 * url.url().value().length();
            }
            cost += linkCost;
        }
        if (from == 0 && links.isEmpty() && size + cost > LARGEST) {
            endPart();
        }
        part.add(withLinks(url, links.subList(from, links.size())));
        size += cost;
    }

    private static UrlReport withLinks(UrlReport url, List<Link> links) {
        return links.size() == url.links().size()
                ? url
                : new UrlReport(url.url(), url.at(), url.outcome(), links);
    }

    /// Bytes of a text in JSON, at most.
    private static int cost(String text) {
        int cost = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c < 0x7F && c != '"' && c != '\\';
            cost += plain ? 1 : 3;
        }
        return cost;
    }

    private void endPart() {
        parts.add(part);
        part = new ArrayList<>();
        size = 0;
    }

    private List<VisitReport> finish(@Nullable RobotsFile robots) {
        parts.add(part);
        List<VisitReport> reports = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            reports.add(
                    new VisitReport(
                            visit.id(),
                            visit.attempt(),
                            visit.site(),
                            visit.host(),
                            startedAt,
                            endedAt,
                            parts.get(i),
                            last ? robots : null,
                            last));
        }
        return reports;
    }
}
