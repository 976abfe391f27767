package dev.brokerwatch.crawler.frontier.plan;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.crawler.frontier.store.Past;
import dev.brokerwatch.crawler.frontier.store.Reading;
import dev.brokerwatch.crawler.frontier.store.UrlRecord;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long until a page is looked at again: between the site's least and greatest interval, shorter where changes were
/// seen, longer where none were. Boards go by the rate of their posts; pages that are full rest.
public final class Rhythm {

    private static final int UNREAD = 16;
    private static final int LAST_PAGE = 4;
    private static final int LISTING = 8;
    private static final int REST = Integer.MAX_VALUE;
    private static final int WITH_OFFERS = 24;
    private static final int LONG_SILENCE = 8;
    private static final int POSTS_THAT_TELL = 3;
    private static final int MOST_DOUBLINGS = 16;

    private final SiteSettings site;

    public Rhythm(SiteSettings site) {
        this.site = site;
    }

    /// After a response. Where the indexer reads structure, it tells better than a digest whether something has changed,
    /// for many pages show the time of day; so there a changed digest alone changes no interval.
    public Duration afterResponse(UrlRecord record, boolean changed, Instant at) {
        Duration interval = currentOf(record);
        if (!changed) {
            boolean board = record.reading().newestPost() != null && isBoard(record);
            return bounded(
                    record.reading(),
                    board ? afterSilence(record, interval, at) : interval.multipliedBy(2));
        }
        boolean structured =
                switch (record.reading().kind()) {
                    case null -> false;
                    case BOARD, INDEX -> record.reading().newestPost() != null;
                    case THREAD, LISTING -> true;
                    case PROFILE, LOGIN, BLOCKED, OTHER -> false;
                };
        return bounded(
                record.reading(), structured ? interval : interval.multipliedBy(7).dividedBy(10));
    }

    private static boolean isBoard(UrlRecord record) {
        PageKind kind = record.reading().kind();
        return kind == PageKind.BOARD || kind == PageKind.INDEX;
    }

    /// After the `failures`-th failure in a row: from the least interval on it doubles.
    public Duration afterFailure(int failures) {
        long doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        return clamp(site.minInterval().multipliedBy(1L << doublings));
    }

    /// For what is gone or has moved for good.
    public Duration longest() {
        return site.maxInterval();
    }

    /// What a reading of a board told.
    ///
    /// @param news threads of which it told something new
    /// @param listed threads at all
    /// @param perPost how long one post took lately, by the last posts that it shows; null where it tells too few times
    public record BoardNews(int news, int listed, @Nullable Duration perPost) {

        /// Half of it or more was known from elsewhere.
        private boolean isDuplicate() {
            return 2 * news < listed;
        }
    }

    /// After the indexer has read a board: at the pace of its posts. A pace that a few posts tell counts at once, that of one
    /// half the way. A board that lists what others do begins at the pace of what it shows. Older pages rest, for news stands
    /// on the first.
    public Duration afterBoard(UrlRecord record, BoardNews told, Instant readAt) {
        if (record.place().continues()) {
            return site.maxInterval();
        }
        Instant before = record.reading().readAt();
        if (before == null) {
            Duration perPost = told.perPost();
            return perPost != null && told.isDuplicate()
                    ? clamp(perPost.dividedBy(2))
                    : initial(record);
        }
        Duration interval = currentOf(record);
        if (told.news() == 0) {
            return bounded(record.reading(), afterSilence(record, interval, readAt));
        }
        Duration each = Duration.between(before, readAt).dividedBy(told.news());
        boolean clear = told.news() >= POSTS_THAT_TELL && each.compareTo(interval) < 0;
        return bounded(record.reading(), clear ? each : interval.plus(each).dividedBy(2));
    }

    /// A board that has been silent for long is given up the sooner.
    private static Duration afterSilence(UrlRecord board, Duration interval, Instant readAt) {
        Instant newest = board.reading().newestPost();
        Duration most = interval.multipliedBy(LONG_SILENCE);
        boolean silent = newest == null || newest.plus(most).isBefore(readAt);
        return silent ? interval.multipliedBy(2) : interval.multipliedBy(3).dividedBy(2);
    }

    /// After the indexer has read any other page.
    ///
    /// @param before the reading before this one; the record holds the new one
    public Duration afterPage(UrlRecord record, Reading before) {
        if (before.readAt() == null || before.kind() != record.reading().kind()) {
            return bounded(record.reading(), initial(record));
        }
        Reading now = record.reading();
        boolean changed = now.posts() != before.posts() || now.offers() != before.offers();
        Duration interval = currentOf(record);
        return bounded(
                now, changed ? interval.dividedBy(2) : interval.multipliedBy(3).dividedBy(2));
    }

    private Duration currentOf(UrlRecord record) {
        Past past = record.past();
        return past.interval().isZero() ? initial(record) : past.interval();
    }

    /// Of a thread whose board tells its last post nothing is missed while it rests; but an offer may be edited or sold.
    private Duration initial(UrlRecord record) {
        @Nullable PageKind kind = record.reading().kind();
        boolean told = record.reading().newestPost() != null;
        int patience =
                switch (kind) {
                    case null -> record.place().depth() == 0 ? 1 : told ? REST : UNREAD;
                    case BOARD, INDEX -> record.place().continues() ? REST : 1;
                    case THREAD -> told ? resting(record) : LAST_PAGE;
                    case LISTING -> told ? resting(record) : LISTING;
                    case PROFILE, LOGIN, BLOCKED, OTHER -> REST;
                };
        return patience == REST
                ? site.maxInterval()
                : clamp(site.minInterval().multipliedBy(patience));
    }

    private static int resting(UrlRecord record) {
        return record.reading().offers() > 0 ? WITH_OFFERS : REST;
    }

    private Duration bounded(Reading reading, Duration interval) {
        if (reading.settled()) {
            return site.maxInterval();
        }
        boolean page = reading.kind() == PageKind.THREAD || reading.kind() == PageKind.LISTING;
        Duration most = site.minInterval().multipliedBy(WITH_OFFERS);
        boolean late = page && reading.offers() > 0 && interval.compareTo(most) > 0;
        return clamp(late ? most : interval);
    }

    private Duration clamp(Duration interval) {
        if (interval.compareTo(site.minInterval()) < 0) {
            return site.minInterval();
        }
        return interval.compareTo(site.maxInterval()) > 0 ? site.maxInterval() : interval;
    }
}
