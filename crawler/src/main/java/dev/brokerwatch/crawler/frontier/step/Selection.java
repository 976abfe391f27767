package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.VisitUrl;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.frontier.judge.SiteRules;
import dev.brokerwatch.crawler.frontier.store.Bucket;
import dev.brokerwatch.crawler.frontier.store.Due;
import dev.brokerwatch.crawler.frontier.store.DueUrl;
import dev.brokerwatch.crawler.frontier.store.Heads;
import dev.brokerwatch.crawler.frontier.store.UrlRecord;
import dev.brokerwatch.crawler.robots.RobotsRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Chooses the URLs of a visit from what is due, the most urgent bucket first, but one of every bucket that has something
/// due, so that none starves. Scope, traps and robots.txt are judged here once more: they may have changed since the URL was
/// found.
final class Selection {

    /// Entries looked at for one visit; what is forbidden is put off on the way, so the rest is seen next time.
    private static final int MOST_LOOKED_AT = 200;

    private static final Duration FORBIDDEN_RESTS = Duration.ofDays(1);
    private static final int LEISURE_EVERY = 8;
    private static final Bucket[] BUCKETS = Bucket.values();

    private final Desk desk;

    Selection(Desk desk) {
        this.desk = desk;
    }

    /// Empty when nothing that is due may be asked for.
    List<VisitUrl> of(HostWork work, int most, Instant now) {
        List<VisitUrl> chosen = new ArrayList<>(most);
        int second = (int) now.getEpochSecond();
        int looks = MOST_LOOKED_AT;
        for (int i = 0; i < BUCKETS.length && chosen.size() < most; i++) {
            if (work.heads().of(BUCKETS[i]) <= second) {
                int reserved = dueBuckets(work, i + 1, second, lastReserved(work));
                int quota = Math.max(1, most - chosen.size() - reserved);
                looks -= take(work, BUCKETS[i], quota, looks, now, chosen);
            }
        }
        return chosen;
    }

    /// Leisure, the last bucket, has its turn in one visit of eight, where there is enough to do.
    private static int lastReserved(HostWork work) {
        boolean leisure = work.record().visits().sequence() % LEISURE_EVERY == 0;
        return leisure ? BUCKETS.length : BUCKETS.length - 1;
    }

    private static int dueBuckets(HostWork work, int from, int second, int end) {
        int count = 0;
        for (int i = from; i < end; i++) {
            count += work.heads().of(BUCKETS[i]) <= second ? 1 : 0;
        }
        return count;
    }

    /// The number of entries that were looked at.
    private int take(
            HostWork work,
            Bucket bucket,
            int quota,
            int looks,
            Instant now,
            List<VisitUrl> chosen) {
        int second = (int) now.getEpochSecond();
        int most = Math.max(1, Math.min(looks, 2 * quota + 10));
        work.write(); // what a more urgent bucket has put off may lie in this one
        int from = work.heads().of(bucket);
        List<DueUrl> entries = desk.store().reader().due(work.key(), bucket, from, second, most);
        // What is put off below may come back into this bucket, behind the entries: the head is the
        // least of both.
        work.change(work.heads().with(bucket, Heads.NEVER));
        int head = Heads.NEVER;
        int taken = 0;
        for (DueUrl entry : entries) {
            if (entry.due().epochSecond() > second || taken == quota) {
                head = Math.min(head, entry.due().epochSecond());
                break;
            }
            if (choose(work, entry, now, chosen)) {
                taken++;
                head = Math.min(head, entry.due().epochSecond());
            }
        }
        if (head == Heads.NEVER && entries.size() >= most) {
            head = entries.getLast().due().epochSecond();
        }
        work.change(work.heads().with(bucket, Math.min(head, work.heads().of(bucket))));
        return entries.size();
    }

    /// What was listed on a board that has turned out to yield nothing.
    private static boolean isLeisurely(HostWork work, UrlRecord record) {
        Due due = record.due();
        return due != null
                && due.bucket() == Bucket.ORDINARY
                && record.isNew()
                && Section.isBarren(work, record);
    }

    private boolean choose(HostWork work, DueUrl entry, Instant now, List<VisitUrl> chosen) {
        UrlRecord record = work.find(entry.url());
        if (record == null || !entry.isOf(record)) {
            work.dropOrphan(entry);
            return false;
        }
        CrawlUrl url = record.url(work.host());
        SiteRules site = work.site();
        if (site == null || !site.admits(url, record.place().depth())) {
            work.put(entry.url(), record, record.with((Due) null));
            return false;
        }
        RobotsRules robots = desk.robots().of(work.host());
        if (!robots.judge(url).allowed()) {
            Instant later = now.plus(FORBIDDEN_RESTS);
            work.put(entry.url(), record, record.with(Due.at(Bucket.LEISURE, later)));
            return false;
        }
        if (isLeisurely(work, record)) {
            work.put(entry.url(), record, record.with(entry.due().in(Bucket.LEISURE)));
            return false;
        }
        desk.store().lend(entry.url(), record);
        chosen.add(
                new VisitUrl(
                        url,
                        record.past().etag(),
                        record.past().lastModified(),
                        record.past().payload(),
                        record.watchedAt(now)));
        return true;
    }
}
