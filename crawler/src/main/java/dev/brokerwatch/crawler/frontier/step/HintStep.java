package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.FrontierInput.PageHint;
import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.frontier.judge.SiteRules;
import dev.brokerwatch.crawler.frontier.plan.Rhythm;
import dev.brokerwatch.crawler.frontier.plan.Urgency;
import dev.brokerwatch.crawler.frontier.store.Bucket;
import dev.brokerwatch.crawler.frontier.store.Due;
import dev.brokerwatch.crawler.frontier.store.Fingerprint;
import dev.brokerwatch.crawler.frontier.store.Place;
import dev.brokerwatch.crawler.frontier.store.Reading;
import dev.brokerwatch.crawler.frontier.store.UrlRecord;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the indexer read off a page changes when it is looked at again and what comes first. A hint of an older capture
/// than the last one, and one that is repeated, change nothing.
final class HintStep {

    private final Desk desk;
    private final ThreadsOfBoard threads;

    HintStep(Desk desk) {
        this.desk = desk;
        this.threads = new ThreadsOfBoard(desk);
    }

    void apply(PageHint hint) {
        HostWork work = desk.open(hint.host());
        SiteRules site = work == null ? null : work.site();
        CrawlUrl page = work == null ? null : work.own(hint.page());
        if (work == null || site == null || page == null) {
            return;
        }
        Fingerprint fingerprint = Fingerprint.of(page.value());
        UrlRecord before = work.find(fingerprint);
        if (before == null) {
            return;
        }
        if (isOld(before, hint)) {
            work.touch(before);
            work.save();
            return;
        }
        take(work, site, fingerprint, before, hint);
        work.save();
    }

    /// The page's own record is written last: once it tells of this capture, all that the hint led to is in the store.
    private void take(
            HostWork work,
            SiteRules site,
            Fingerprint fingerprint,
            UrlRecord before,
            PageHint hint) {
        Reading reading = readingOf(work, before.reading(), hint);
        UrlRecord read = before.with(reading);
        credit(work, fingerprint, before, hint);
        takeNeighbours(work, fingerprint, read, hint);
        int news = threads.take(work, fingerprint, before, read, hint);
        if (isBoard(hint.kind())
                && before.reading().readAt() != null
                && news > 0
                && news >= hint.threads().size()) {
            goOnReading(work, hint.next());
        }
        Rhythm.BoardNews told =
                new Rhythm.BoardNews(news, hint.threads().size(), ThreadsOfBoard.perPost(hint));
        work.put(fingerprint, before, scheduled(work, site, fingerprint, before, read, told));
    }

    private static boolean isOld(UrlRecord record, PageHint hint) {
        Instant readAt = record.reading().readAt();
        return readAt != null && readAt.getEpochSecond() >= hint.capturedAt().getEpochSecond();
    }

    private static Reading readingOf(HostWork work, Reading before, PageHint hint) {
        boolean lists = isBoard(hint.kind());
        CrawlUrl last = hint.last() == null ? null : work.own(hint.last());
        Instant newest = lists ? ThreadsOfBoard.newestOf(hint) : null;
        boolean keepsNewest = newest == null || isBefore(newest, before.newestPost());
        return new Reading(
                hint.kind(),
                Math.max(0, hint.posts()),
                lists ? before.offers() : Math.max(0, hint.offers()),
                before.pages(),
                hint.kind() == PageKind.THREAD && hint.next() != null,
                keepsNewest ? before.newestPost() : newest,
                last == null ? before.lastPage() : last.pathAndQuery(),
                hint.capturedAt());
    }

    private static boolean isBefore(Instant time, @Nullable Instant other) {
        return other != null && time.isBefore(other);
    }

    private static UrlRecord scheduled(
            HostWork work,
            SiteRules site,
            Fingerprint fingerprint,
            UrlRecord before,
            UrlRecord read,
            Rhythm.BoardNews told) {
        Rhythm rhythm = new Rhythm(site.settings());
        Reading reading = read.reading();
        Instant captured = reading.readAt() == null ? Instant.EPOCH : reading.readAt();
        Duration every =
                isBoard(reading.kind())
                        ? rhythm.afterBoard(before.with(kindOf(before, reading)), told, captured)
                        : rhythm.afterPage(read, before.reading());
        UrlRecord paced = read.with(read.past().every(every));
        Due due = before.due();
        Instant last = before.past().last();
        if (due == null || last == null || due.bucket() == Bucket.URGENT) {
            return paced;
        }
        boolean promising = Section.promises(work, fingerprint, before);
        Instant when = last.plus(every);
        return paced.with(Due.at(Urgency.of(paced, promising, captured), when));
    }

    /// The kind as it is known now beside everything else as it was.
    private static Reading kindOf(UrlRecord before, Reading now) {
        Reading old = before.reading();
        return new Reading(
                now.kind(),
                old.posts(),
                old.offers(),
                old.pages(),
                false,
                old.newestPost(),
                old.lastPage(),
                old.readAt());
    }

    /// Counts for the section what the page has yielded since it was read last.
    private void credit(HostWork work, Fingerprint page, UrlRecord before, PageHint hint) {
        if (isBoard(hint.kind())) {
            return;
        }
        int more = hint.offers() - before.reading().offers();
        Section section = Section.of(work, page, before);
        if (section != null && (before.reading().readAt() == null || more > 0)) {
            UrlRecord head = section.record();
            UrlRecord credited = head.with(head.reading().withYield(Math.max(0, more)));
            boolean turns =
                    head.due() != null
                            && !Section.isPromising(head.reading())
                            && Section.isPromising(credited.reading());
            work.put(section.head(), head, turns ? lookAgain(credited) : credited);
        }
    }

    /// A section that turns out to yield is read again as if for the first time, for its threads come first from now on.
    private UrlRecord lookAgain(UrlRecord head) {
        return head.with(head.past().withoutPayload()).with(Due.at(Bucket.BOARDS, desk.now()));
    }

    private void takeNeighbours(HostWork work, Fingerprint page, UrlRecord read, PageHint hint) {
        Discovery discovery = new Discovery(desk, work);
        Fingerprint above = read.place().parent();
        Fingerprint head = read.place().continues() && above != null ? above : page;
        Place place = Place.continuing(head, read.place());
        boolean promising = Section.promises(work, page, read);
        if (hint.next() != null) {
            discovery.takeNeighbour(hint.next(), place, promising);
        }
        if (hint.last() != null && hint.kind() == PageKind.THREAD) {
            discovery.takeNeighbour(hint.last(), place, promising);
        }
    }

    /// When all that a board shows is news, there may be more on its next page.
    private void goOnReading(HostWork work, @Nullable CrawlUrl next) {
        CrawlUrl url = next == null ? null : work.own(next);
        UrlRecord known = url == null ? null : work.find(Fingerprint.of(url.value()));
        if (url != null && known != null && known.due() != null) {
            Due due = Due.at(Bucket.BOARDS, desk.now());
            work.put(Fingerprint.of(url.value()), known, known.with(due));
        }
    }

    private static boolean isBoard(@Nullable PageKind kind) {
        return kind == PageKind.BOARD || kind == PageKind.INDEX;
    }
}
