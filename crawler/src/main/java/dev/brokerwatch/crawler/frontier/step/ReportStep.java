package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.FrontierInput.VisitReport;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.VisitPurpose;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.crawler.frontier.plan.BackOff;
import dev.brokerwatch.crawler.frontier.store.Fingerprint;
import dev.brokerwatch.crawler.frontier.store.HostRecord;
import dev.brokerwatch.crawler.frontier.store.Outstanding;
import dev.brokerwatch.crawler.frontier.store.Pace;
import dev.brokerwatch.crawler.frontier.store.UrlRecord;
import dev.brokerwatch.crawler.frontier.store.VisitBook;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a visit found. Only the report of the visit that is outstanding counts: a stale or repeated one changes nothing.
///
/// A report that is read again after a crash finds its work done, but for the seeds that it sent to other hosts: those
/// lie in another topic and may be lost, so they are sent again.
final class ReportStep {

    private final Desk desk;
    private final PageOutcome pages;
    private final RobotsOutcome robots;

    ReportStep(Desk desk) {
        this.desk = desk;
        this.pages = new PageOutcome(desk);
        this.robots = new RobotsOutcome(desk);
    }

    /// The host with all that the report changes, its own record still to be written; null when the report did not count.
    @Nullable HostWork apply(VisitReport report) {
        HostWork work = desk.open(report.host());
        if (work == null) {
            return null;
        }
        Outstanding visit = work.record().outstanding();
        long sequence = VisitBook.sequenceOf(report.visit());
        if (visit == null || visit.sequence() != sequence || visit.attempt() != report.attempt()) {
            VisitBook book = work.record().visits();
            if (sequence > book.expired() && sequence <= book.sequence()) {
                sendLeavingAgain(work, report);
            }
            return null;
        }
        desk.patience().cameBack(Duration.between(report.endedAt(), visit.notAfter()));
        Findings findings = new Findings();
        if (visit.purpose() == VisitPurpose.ROBOTS) {
            robots.apply(work, report);
        } else {
            for (UrlReport url : report.urls()) {
                apply(work, url, findings);
            }
        }
        work.change(judged(work.record(), work.host(), report, findings));
        work.change(closed(work.record(), visit, report));
        return work;
    }

    private void apply(HostWork work, UrlReport report, Findings findings) {
        findings.hear(report.outcome());
        Fingerprint fingerprint = Fingerprint.of(report.url().value());
        UrlRecord before = work.find(fingerprint);
        CrawlUrl url = before == null ? work.own(report.url()) : null;
        if (url != null) {
            fingerprint = Fingerprint.of(url.value());
            before = work.find(fingerprint);
        }
        if (before == null) {
            return;
        }
        if (isRepeat(before, report)) {
            work.touch(before);
            pages.applyRest(work, fingerprint, before, report);
        } else {
            pages.apply(work, fingerprint, before, report);
        }
    }

    /// Told before: after a crash, or because the page has more links than one part of a report holds.
    private static boolean isRepeat(UrlRecord record, UrlReport report) {
        Instant last = record.past().last();
        return last != null && last.getEpochSecond() >= report.at().getEpochSecond();
    }

    private static HostRecord judged(
            HostRecord record, Host host, VisitReport report, Findings findings) {
        Pace visited = record.pace().visited(report.startedAt(), report.endedAt());
        Duration wish = findings.wish();
        Pace pace =
                findings.backsOff()
                        ? BackOff.refused(visited, host, report.endedAt(), wish)
                        : visited;
        HostRecord changed = record.with(pace).with(record.holdings().hearing(findings.codes()));
        String stop = findings.stop();
        return stop == null ? changed : changed.with(changed.standing().stoppedFor(stop));
    }

    private HostRecord closed(HostRecord record, Outstanding visit, VisitReport report) {
        Outstanding heard = visit.hearing(report.urls().size());
        if (!report.last()) {
            return record.with(record.visits().with(heard));
        }
        HostRecord over = record.with(record.visits().reported());
        if (visit.purpose() == VisitPurpose.ROBOTS) {
            return over; // it was not paid for
        }
        int unasked = Math.max(0, visit.urls() - heard.heard());
        return over.with(record.budget().giveBack(unasked, desk.now()));
    }

    private void sendLeavingAgain(HostWork work, VisitReport report) {
        for (UrlReport url : report.urls()) {
            UrlRecord record = work.find(Fingerprint.of(url.url().value()));
            if (record != null && url.outcome() instanceof FetchOutcome.Fetched) {
                pages.sendLeaving(work, record, url);
            }
        }
    }
}
