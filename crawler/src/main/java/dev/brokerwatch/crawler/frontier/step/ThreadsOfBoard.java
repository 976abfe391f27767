package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.FrontierInput.PageHint;
import dev.brokerwatch.config.record.crawl.ThreadHint;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.frontier.plan.Urgency;
import dev.brokerwatch.crawler.frontier.store.Bucket;
import dev.brokerwatch.crawler.frontier.store.Due;
import dev.brokerwatch.crawler.frontier.store.Fingerprint;
import dev.brokerwatch.crawler.frontier.store.Place;
import dev.brokerwatch.crawler.frontier.store.UrlRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The threads that a board lists: their last-post times choose which are visited. One with news is opened at its last
/// known page, where the news is; one without rests; one that is new is read from its first page on, the youngest first.
final class ThreadsOfBoard {

    private static final int MOST_THREADS = 1_000;

    private final Desk desk;

    ThreadsOfBoard(Desk desk) {
        this.desk = desk;
    }

    /// Threads with a post since the board was read last; negative when it never was, or tells no times.
    int newsOf(PageHint hint, UrlRecord board) {
        Instant before = board.reading().newestPost();
        if (before == null || newestOf(hint) == null) {
            return -1;
        }
        return (int)
                hint.threads().stream()
                        .map(ThreadHint::lastPost)
                        .filter(time -> time != null && isAfter(time, before))
                        .count();
    }

    static @Nullable Instant newestOf(PageHint hint) {
        Instant newest = null;
        for (ThreadHint thread : hint.threads()) {
            Instant time = thread.lastPost();
            if (time != null && (newest == null || time.isAfter(newest))) {
                newest = time;
            }
        }
        return newest;
    }

    void take(HostWork work, Fingerprint page, UrlRecord board, PageHint hint) {
        if (hint.threads().isEmpty()) {
            return;
        }
        Discovery discovery = new Discovery(desk, work);
        boolean promising = Section.promises(work, page, board);
        Place place = Place.linkedFrom(page, board.place());
        hint.threads().stream()
                .limit(MOST_THREADS)
                .forEach(thread -> take(work, discovery, thread, place, promising));
    }

    private void take(
            HostWork work, Discovery discovery, ThreadHint thread, Place place, boolean promising) {
        CrawlUrl url = discovery.admitted(thread.url(), place);
        if (url == null) {
            return;
        }
        Fingerprint fingerprint = Fingerprint.of(url.value());
        UrlRecord before = work.find(fingerprint);
        Instant now = desk.now();
        if (before == null || before.isNew()) {
            Bucket bucket = promising ? Bucket.PROMISING : Bucket.ORDINARY;
            Due due = Urgency.thread(bucket, thread.lastPost(), now);
            takeUnread(work, fingerprint, before, url, place, due, thread.lastPost());
        } else if (thread.lastPost() != null && isNews(before, thread.lastPost())) {
            openAtItsEnd(work, discovery, fingerprint, before, thread);
            UrlRecord opened = work.find(fingerprint);
            if (opened != null) {
                work.put(
                        fingerprint,
                        opened,
                        opened.with(opened.reading().withNewestPost(thread.lastPost())));
            }
        }
    }

    private static void takeUnread(
            HostWork work,
            Fingerprint fingerprint,
            @Nullable UrlRecord before,
            CrawlUrl url,
            Place place,
            Due due,
            @Nullable Instant lastPost) {
        UrlRecord thread = before == null ? UrlRecord.found(url, place, due) : before;
        if (lastPost != null) {
            thread = thread.with(thread.reading().withNewestPost(lastPost));
        }
        if (before == null) {
            work.add(fingerprint, thread);
        } else if (before.due() == null || isSooner(due, before.due())) {
            work.put(fingerprint, before, thread.with(place).with(due));
        }
    }

    private static boolean isSooner(Due due, Due before) {
        int urgency = due.bucket().compareTo(before.bucket());
        return urgency < 0 || (urgency == 0 && due.epochSecond() < before.epochSecond());
    }

    /// News since the board told of the thread last; or, the first time it does, since the thread was read.
    private static boolean isNews(UrlRecord thread, Instant lastPost) {
        Instant told = thread.reading().newestPost();
        Instant since = told != null ? told : thread.past().last();
        return since == null || isAfter(lastPost, since);
    }

    /// By whole seconds, which is what the store keeps.
    private static boolean isAfter(Instant time, Instant other) {
        return time.getEpochSecond() > other.getEpochSecond();
    }

    private void openAtItsEnd(
            HostWork work,
            Discovery discovery,
            Fingerprint thread,
            UrlRecord record,
            ThreadHint hint) {
        CrawlUrl end = endOf(work, record, hint);
        Place place = Place.continuing(thread, record.place());
        CrawlUrl admitted = discovery.admitted(end, place);
        if (admitted == null) {
            return;
        }
        Fingerprint fingerprint = Fingerprint.of(admitted.value());
        Due due = Due.at(Bucket.URGENT, desk.now());
        UrlRecord before = work.find(fingerprint);
        if (before == null) {
            work.add(fingerprint, UrlRecord.found(admitted, place, due));
        } else {
            work.put(fingerprint, before, before.with(due));
        }
    }

    private static CrawlUrl endOf(HostWork work, UrlRecord record, ThreadHint hint) {
        if (hint.lastPage() != null) {
            return hint.lastPage();
        }
        String known = record.reading().lastPage();
        CrawlUrl first = record.url(work.host());
        return known == null
                ? first
                : new CrawlUrl(first.scheme() + "://" + work.host().value() + known);
    }
}
