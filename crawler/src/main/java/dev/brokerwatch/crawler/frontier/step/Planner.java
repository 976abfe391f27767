package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.crawl.VisitPurpose;
import dev.brokerwatch.config.record.crawl.VisitUrl;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.crawler.frontier.plan.DomainBudgets;
import dev.brokerwatch.crawler.frontier.plan.Outlook;
import dev.brokerwatch.crawler.frontier.store.HostRecord;
import dev.brokerwatch.crawler.frontier.store.Outstanding;
import dev.brokerwatch.crawler.frontier.store.VisitBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hands out visits: at most one outstanding a host, at most so many a partition. The host's record with the lease is
/// written before the visit is sent; a visit whose lease did not survive a crash is found again in `visits`.
final class Planner {

    private static final int HOSTS_AT_A_TIME = 200;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /// What a request is thought to take beside the delay, when a visit's length is chosen.
    private static final Duration REQUEST = Duration.ofSeconds(1);

    private static final Duration BETWEEN_MARKS = Duration.ofSeconds(2);

    private final Desk desk;
    private final Selection selection;
    private Instant marked = Instant.EPOCH;
    private boolean handed;

    Planner(Desk desk) {
        this.desk = desk;
        this.selection = new Selection(desk);
    }

    /// Ends leases that ran out and hands out visits, a bounded number of them.
    void goOn() {
        Instant now = desk.now();
        mark(now);
        Host host;
        for (int i = 0; i < HOSTS_AT_A_TIME && (host = desk.roster().nextLease(now)) != null; i++) {
            endLease(host, now);
        }
        for (int i = 0; i < HOSTS_AT_A_TIME && mayPlan(); i++) {
            host = desk.roster().nextReady(now);
            if (host == null) {
                return;
            }
            plan(host, now);
        }
    }

    /// Notes in the store how far in time its leases go, so that whoever takes over need not read more visits than since.
    private void mark(Instant now) {
        if (handed && !marked.plus(BETWEEN_MARKS).isAfter(now)) {
            desk.store().putMark(now);
            marked = now;
            handed = false;
        }
    }

    /// After a report: the host's next visit at once, if its time has come. Either way its record is written, once.
    void goOnWith(HostWork work) {
        if (work.record().outstanding() == null) {
            desk.roster().endLease(work.host());
        }
        if (!mayPlan() || !plan(work, desk.now())) {
            work.save();
        }
    }

    private boolean mayPlan() {
        return desk.roster().outstanding() < desk.surroundings().settings().visitsWaiting()
                && desk.surroundings().pausedFor().get().isEmpty()
                && desk.roster().standstill() == null;
    }

    private void endLease(Host host, Instant now) {
        HostWork work = desk.open(host);
        Outstanding visit = work == null ? null : work.record().outstanding();
        if (work == null || visit == null) {
            return;
        }
        if (desk.mark().readThrough().isBefore(Roster.leaseEnd(visit))) {
            desk.roster().leaseAgain(host, now.plus(BETWEEN_LOOKS));
            return;
        }
        work.change(work.record().with(work.record().visits().expire()));
        work.save();
    }

    private void plan(Host host, Instant now) {
        HostWork work = desk.open(host);
        if (work != null && work.site() != null && !plan(work, now)) {
            desk.roster().enter(host, work.record(), work.site());
        }
    }

    /// Whether there was something to plan; then the host's record has been written.
    private boolean plan(HostWork work, Instant now) {
        if (work.site() == null) {
            return false;
        }
        SiteSettings site = work.site().settings();
        DomainBudgets budgets = desk.surroundings().budgets();
        Outlook outlook = Outlook.of(work.host(), work.settled(), site, budgets, now);
        Instant planAt = outlook.planAt();
        if (planAt == null || planAt.isAfter(now) || outlook.allowed() == null) {
            return false;
        }
        Instant notBefore = outlook.allowed().isAfter(now) ? outlook.allowed() : now;
        if (outlook.robotsDue()) {
            hand(work, site, VisitPurpose.ROBOTS, List.of(robotsUrl(work)), notBefore, now);
        } else {
            planPages(work, site, notBefore, now);
        }
        return true;
    }

    private void planPages(HostWork work, SiteSettings site, Instant notBefore, Instant now) {
        int most = mostUrls(work.record(), site, now);
        List<VisitUrl> selected = selection.of(work, most, now);
        if (!selected.isEmpty()) {
            hand(work, site, VisitPurpose.PAGES, selected, notBefore, now);
        } else {
            work.save();
        }
    }

    private void hand(
            HostWork work,
            SiteSettings site,
            VisitPurpose purpose,
            List<VisitUrl> urls,
            Instant notBefore,
            Instant now) {
        HostRecord record = work.record();
        VisitBook book = record.visits();
        Instant notAfter = notBefore.plus(lease(record, site, urls.size()));
        Outstanding visit =
                new Outstanding(
                        book.sequence() + 1, book.lost() + 1, purpose, notAfter, urls.size(), 0);
        if (purpose == VisitPurpose.PAGES) {
            record = record.with(record.budget().spend(urls.size(), now));
            desk.surroundings().budgets().spend(desk.partition(), work.host(), urls.size(), now);
        }
        work.change(record.with(book.with(visit)));
        work.save();
        desk.outbox()
                .send(
                        new Visit(
                                VisitBook.idOf(visit.sequence()),
                                visit.attempt(),
                                site.id(),
                                work.host(),
                                purpose,
                                notBefore,
                                notAfter,
                                Outlook.delay(record, site),
                                urls));
        handed = true;
        desk.surroundings().totals().visitPlanned();
    }

    /// What a visit of so many URLs takes at its pace, and some time in the queue; a crash costs its host no more than that.
    private Duration lease(HostRecord record, SiteSettings site, int urls) {
        Duration each = Outlook.delay(record, site).plus(REQUEST);
        Duration queue = desk.patience().after(record.visits().lost());
        Duration needed = queue.plus(each.multipliedBy(urls));
        Duration most = desk.surroundings().settings().lease();
        return needed.compareTo(most) < 0 ? needed : most;
    }

    /// As many as half of the lease has room for, as the budget has left, and fewer after visits that were lost: something
    /// among their URLs may be what loses them.
    private int mostUrls(HostRecord record, SiteSettings site, Instant now) {
        Duration half = desk.surroundings().settings().lease().dividedBy(2);
        Duration each = Outlook.delay(record, site).plus(REQUEST);
        long byTime = half.toMillis() / each.toMillis();
        int byBudget = site.dailyBudget() - record.budget().usedAt(now);
        int byLosses = Visit.MOST_URLS >> Math.min(record.visits().lost(), 5);
        return Math.clamp(Math.min(byTime, Math.min(byBudget, byLosses)), 1, Visit.MOST_URLS);
    }

    private static VisitUrl robotsUrl(HostWork work) {
        String scheme = work.record().secure() ? "https://" : "http://";
        CrawlUrl url = new CrawlUrl(scheme + work.host().value() + "/robots.txt");
        @Nullable String etag =
                work.record().robots().unreachable() ? null : work.record().robots().etag();
        return new VisitUrl(url, etag, null, null, false);
    }
}
