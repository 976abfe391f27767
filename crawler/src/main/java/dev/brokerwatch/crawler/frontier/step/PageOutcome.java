package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.FailureKind;
import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.crawler.frontier.judge.SiteRules;
import dev.brokerwatch.crawler.frontier.plan.Rhythm;
import dev.brokerwatch.crawler.frontier.plan.Urgency;
import dev.brokerwatch.crawler.frontier.store.Bucket;
import dev.brokerwatch.crawler.frontier.store.Due;
import dev.brokerwatch.crawler.frontier.store.Fingerprint;
import dev.brokerwatch.crawler.frontier.store.Past;
import dev.brokerwatch.crawler.frontier.store.Place;
import dev.brokerwatch.crawler.frontier.store.UrlRecord;
import dev.brokerwatch.crawler.url.LinkRules;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of one URL of a visit: when it is due again, and which URLs it led to.
final class PageOutcome {

    private final Desk desk;

    PageOutcome(Desk desk) {
        this.desk = desk;
    }

    void apply(HostWork work, Fingerprint url, UrlRecord before, UrlReport report) {
        SiteRules site = work.site();
        if (site == null) {
            return;
        }
        Rhythm rhythm = new Rhythm(site.settings());
        Instant at = report.at();
        switch (report.outcome()) {
            case FetchOutcome.Fetched fetched -> fetched(work, url, before, report, fetched, site);
            case FetchOutcome.Unchanged unchanged -> {
                Past past = before.past().answered(at, unchanged.status());
                Duration every = rhythm.afterResponse(before, false, at);
                again(work, url, before, before.with(past.every(every)));
            }
            case FetchOutcome.Redirected redirected ->
                    redirected(work, url, before, at, redirected, rhythm);
            case FetchOutcome.Refused refused ->
                    failed(work, url, before, at, refused.status(), rhythm);
            case FetchOutcome.Failed(FailureKind kind, String _) -> {
                if (kind != FailureKind.VISIT_OVER) {
                    failed(work, url, before, at, 0, rhythm);
                }
            }
        }
    }

    /// What the same answer leads to beyond what is known: links that another part of its report holds.
    void applyRest(HostWork work, Fingerprint url, UrlRecord known, UrlReport report) {
        if (report.outcome() instanceof FetchOutcome.Fetched fetched
                && fetched.status() < 400
                && !report.links().isEmpty()
                && !isLikeItsParent(work, known, fetched.payload())) {
            takeLinks(work, url, known, report);
        }
    }

    private void fetched(
            HostWork work,
            Fingerprint url,
            UrlRecord before,
            UrlReport report,
            FetchOutcome.Fetched fetched,
            SiteRules site) {
        Rhythm rhythm = new Rhythm(site.settings());
        int status = fetched.status();
        if (status >= 500) {
            failed(work, url, before, report.at(), status, rhythm);
            return;
        }
        boolean changed = !fetched.payload().equals(before.past().payload());
        boolean trap = isLikeItsParent(work, before, fetched.payload());
        boolean gone = status >= 400;
        boolean aside = site.links().isAside(report.url());
        Duration every =
                gone || trap || aside
                        ? rhythm.longest()
                        : rhythm.afterResponse(before, changed, report.at());
        Past past =
                new Past(
                        report.at(),
                        status,
                        0,
                        every,
                        fetched.payload(),
                        fetched.etag(),
                        fetched.lastModified());
        again(work, url, before, before.with(past));
        if (!trap && !gone) {
            takeLinks(work, url, before, report);
        }
    }

    /// A trap of its own kind: pages that show their parent's bytes under ever new names. Their links are not followed.
    private static boolean isLikeItsParent(HostWork work, UrlRecord record, Digest payload) {
        Fingerprint parent = record.place().parent();
        return parent != null && work.shows(parent, payload);
    }

    private void redirected(
            HostWork work,
            Fingerprint url,
            UrlRecord before,
            Instant at,
            FetchOutcome.Redirected redirected,
            Rhythm rhythm) {
        boolean forGood = redirected.status() == 301 || redirected.status() == 308;
        Past past = before.past().answered(at, redirected.status());
        Duration every = forGood ? rhythm.longest() : rhythm.afterResponse(before, false, at);
        again(work, url, before, before.with(past.every(every)));
        Discovery discovery = new Discovery(desk, work);
        Place place = Place.redirectedFrom(url, before.place());
        discovery.take(redirected.target(), place, before.due() != null && isPromising(before));
        discovery.sendLeaving(before.place().depth() + 1);
    }

    private void failed(
            HostWork work,
            Fingerprint url,
            UrlRecord before,
            Instant at,
            int status,
            Rhythm rhythm) {
        Past past = before.past().failed(at, status);
        again(work, url, before, before.with(past), rhythm.afterFailure(past.failures()));
    }

    private void again(HostWork work, Fingerprint url, UrlRecord before, UrlRecord after) {
        again(work, url, before, after, after.past().interval());
    }

    private void again(
            HostWork work, Fingerprint url, UrlRecord before, UrlRecord after, Duration every) {
        Instant last = after.past().last() == null ? desk.now() : after.past().last();
        boolean promising = isPromising(before);
        Bucket bucket = Urgency.of(after, promising, last);
        Instant when = last.plus(every);
        if (after.watching() != null && after.watchedAt(last)) {
            Instant wished = last.plus(after.watching().every());
            when = wished.isBefore(when) ? wished : when;
        }
        work.put(url, before, after.with(Due.at(bucket, when)));
    }

    private static boolean isPromising(UrlRecord record) {
        @Nullable Due due = record.due();
        return due != null && due.bucket() == Bucket.PROMISING;
    }

    private void takeLinks(HostWork work, Fingerprint url, UrlRecord page, UrlReport report) {
        SiteRules site = work.site();
        if (report.links().isEmpty() || site == null) {
            return;
        }
        Discovery discovery = new Discovery(desk, work);
        Place place = Place.linkedFrom(url, page.place());
        boolean promising = Section.promises(work, url, page);
        LinkRules.OnPage rules = site.links().on(page.url(work.host()));
        for (Link link : report.links()) {
            if (follows(link)) {
                switch (rules.of(link.url())) {
                    case PAGE -> discovery.take(link.url(), place, promising);
                    case ASIDE -> discovery.takeAside(link.url(), place);
                    case AGAIN -> discovery.takeLeaving(link.url());
                }
            }
        }
        discovery.sendLeaving(place.depth());
    }

    void sendLeaving(HostWork work, UrlRecord page, UrlReport report) {
        Discovery discovery = new Discovery(desk, work);
        for (Link link : report.links()) {
            if (follows(link)) {
                discovery.takeLeaving(link.url());
            }
        }
        discovery.sendLeaving(page.place().depth() + 1);
    }

    /// On forums `nofollow` marks what answers, sorts and prints, and what users advertise.
    private static boolean follows(Link link) {
        return link.relation() != Link.Relation.NOFOLLOW;
    }
}
