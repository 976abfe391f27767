package dev.brokerwatch.launcher.bench.harvest;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.crawl.Header;
import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.crawl.VisitPurpose;
import dev.brokerwatch.config.record.crawl.VisitUrl;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.crawler.frontier.LocalFrontier;
import dev.brokerwatch.indexer.ingest.PageReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fetches what the frontier hands out, tells it what was found, and what the indexer reads off the pages.
final class FrontierCrawl {

    private static final Duration TICK = Duration.ofSeconds(1);

    /// From a page's capture to its hint's arrival.
    private static final Duration INDEXING = Duration.ofSeconds(2);

    private final Agenda agenda;
    private final Web web;
    private final LocalFrontier frontier;
    private final PageReader reader;
    private final Duration response;

    /// @param response from a request to the end of its response
    FrontierCrawl(
            Agenda agenda,
            Web web,
            Sites sites,
            LocalFrontier frontier,
            PageReader reader,
            Duration response) {
        this.agenda = agenda;
        this.web = web;
        this.frontier = frontier;
        this.reader = reader;
        this.response = response;
        for (SiteSettings site : sites.all()) {
            frontier.learn(
                    new FrontierInput.Seeds(
                            site.id(), site.seeds().getFirst().host(), site.seeds(), 0));
        }
        agenda.at(agenda.instant(), this::tick);
    }

    private void tick() {
        goOn();
        agenda.at(agenda.instant().plus(TICK), this::tick);
    }

    private void goOn() {
        for (Visit visit : frontier.goOn()) {
            agenda.at(visit.notBefore(), new Fetching(visit)::next);
        }
    }

    /// One visit under way.
    private final class Fetching {

        private final Visit visit;
        private final List<UrlReport> reports = new ArrayList<>();
        private Instant started = Instant.EPOCH;
        private @Nullable RobotsFile robots;

        Fetching(Visit visit) {
            this.visit = visit;
        }

        void next() {
            Instant now = agenda.instant();
            started = reports.isEmpty() ? now : started;
            VisitUrl wanted = visit.urls().get(reports.size());
            reports.add(
                    visit.purpose() == VisitPurpose.ROBOTS
                            ? robots(wanted, now)
                            : page(wanted, now));
            Instant ended = now.plus(response);
            Instant next = ended.plus(visit.delay());
            if (reports.size() < visit.urls().size() && next.isBefore(visit.notAfter())) {
                agenda.at(next, this::next);
            } else {
                agenda.at(ended, () -> report(ended));
            }
        }

        private UrlReport robots(VisitUrl wanted, Instant now) {
            Web.Response file = web.fetch(wanted.url());
            robots =
                    new RobotsFile(
                            file.answer().status(),
                            new String(file.answer().body(), StandardCharsets.UTF_8));
            return new UrlReport(wanted.url(), now, fetched(file), List.of());
        }

        private UrlReport page(VisitUrl wanted, Instant now) {
            Web.Response page = web.fetch(wanted.url());
            CrawlUrl target = web.target(page);
            if (target != null) {
                return new UrlReport(
                        wanted.url(),
                        now,
                        new FetchOutcome.Redirected(page.answer().status(), target),
                        List.of());
            }
            if (page.payload().equals(wanted.lastPayload())) {
                return new UrlReport(
                        wanted.url(),
                        now,
                        new FetchOutcome.Unchanged(page.answer().status()),
                        List.of());
            }
            agenda.at(now.plus(INDEXING), () -> read(page, now));
            return new UrlReport(
                    wanted.url(),
                    now,
                    fetched(page),
                    page.answer().status() == 200 ? web.newLinks(page) : List.of());
        }

        private void report(Instant ended) {
            frontier.learn(
                    new FrontierInput.VisitReport(
                            visit.id(),
                            visit.attempt(),
                            visit.site(),
                            visit.host(),
                            started,
                            ended,
                            reports,
                            robots,
                            true));
            goOn();
        }

        private void read(Web.Response page, Instant at) {
            Capture.Response capture =
                    new Capture.Response(
                            "urn:harvest",
                            visit.site(),
                            page.url(),
                            at,
                            page.answer().status(),
                            List.of(new Header("Content-Type", page.answer().contentType())),
                            page.answer().body(),
                            page.payload(),
                            false);
            reader.hint(capture).ifPresent(frontier::learn);
            goOn();
        }
    }

    private static FetchOutcome fetched(Web.Response response) {
        return new FetchOutcome.Fetched(
                response.answer().status(),
                response.answer().body().length,
                response.payload(),
                null,
                null);
    }
}
