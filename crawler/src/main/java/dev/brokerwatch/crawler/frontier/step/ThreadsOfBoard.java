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
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The threads that a board lists: their last-post times choose which are visited. One with news is opened at its last
/// known page, where the news is; one without rests; one that is new is read from its first page on, the youngest first.
final class ThreadsOfBoard {

    private static final int MOST_THREADS = 1_000;
    private static final int POSTS_TO_JUDGE_BY = 5;

    private final Desk desk;

    ThreadsOfBoard(Desk desk) {
        this.desk = desk;
    }

    /// How long one post took lately, by the last posts that a board shows; null where it tells too few.
    static @Nullable Duration perPost(PageHint hint) {
        List<Instant> times =
                hint.threads().stream()
                        .map(ThreadHint::lastPost)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.reverseOrder())
                        .limit(POSTS_TO_JUDGE_BY)
                        .toList();
        if (times.size() < 2) {
            return null;
        }
        Duration since = Duration.between(times.getLast(), hint.capturedAt());
        return since.isNegative() ? Duration.ZERO : since.dividedBy(times.size());
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

    /// The number of threads of which the board told something new.
    int take(HostWork work, Fingerprint page, UrlRecord before, UrlRecord board, PageHint hint) {
        Listed listed =
                new Listed(
                        work,
                        new Discovery(desk, work),
                        Place.linkedFrom(page, board.place()),
                        Section.promises(work, page, board),
                        before.reading().newestPost());
        return (int)
                hint.threads().stream()
                        .limit(MOST_THREADS)
                        .filter(thread -> take(listed, thread))
                        .count();
    }

    /// What the threads of one board have in common.
    ///
    /// @param newest the board's latest post as it was known before, or null
    private record Listed(
            HostWork work,
            Discovery discovery,
            Place place,
            boolean promising,
            @Nullable Instant newest) {

        Bucket bucket(@Nullable Instant lastPost) {
            if (newest != null && lastPost != null && isAfter(lastPost, newest)) {
                return Bucket.URGENT;
            }
            return promising ? Bucket.PROMISING : Bucket.ORDINARY;
        }
    }

    private boolean take(Listed listed, ThreadHint thread) {
        HostWork work = listed.work();
        CrawlUrl url = listed.discovery().admitted(thread.url(), listed.place());
        if (url == null) {
            return false;
        }
        Fingerprint fingerprint = Fingerprint.of(url.value());
        UrlRecord before = work.find(fingerprint);
        if (before == null || before.isNew()) {
            Bucket bucket = listed.bucket(thread.lastPost());
            Due due = Urgency.thread(bucket, thread.lastPost(), desk.now());
            takeUnread(work, fingerprint, before, url, listed.place(), due, thread.lastPost());
            return before == null || isTold(before, thread.lastPost());
        }
        Instant lastPost = thread.lastPost();
        if (lastPost != null && isNews(before, lastPost)) {
            openAtItsEnd(work, listed.discovery(), fingerprint, before, thread, lastPost);
            UrlRecord opened = work.find(fingerprint);
            if (opened != null) {
                work.put(
                        fingerprint,
                        opened,
                        opened.with(opened.reading().withNewestPost(lastPost)));
            }
            return true;
        }
        return false;
    }

    /// A later post than the last that was told of.
    private static boolean isTold(UrlRecord thread, @Nullable Instant lastPost) {
        Instant told = thread.reading().newestPost();
        return lastPost != null && (told == null || isAfter(lastPost, told));
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
            ThreadHint hint,
            Instant lastPost) {
        CrawlUrl end = endOf(work, record, hint);
        Place place = Place.continuing(thread, record.place());
        CrawlUrl admitted = discovery.admitted(end, place);
        if (admitted == null) {
            return;
        }
        Fingerprint fingerprint = Fingerprint.of(admitted.value());
        Due due = Due.at(Bucket.URGENT, desk.now());
        UrlRecord before = work.find(fingerprint);
        UrlRecord found = before == null ? UrlRecord.found(admitted, place, due) : before;
        UrlRecord opened = found.with(found.reading().withNewestPost(lastPost)).with(due);
        if (before == null) {
            work.add(fingerprint, opened);
        } else {
            work.put(fingerprint, before, opened);
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
