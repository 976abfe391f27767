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
    private static final int OLDER_BOARD_PAGE = 8;
    private static final int WITH_OFFERS = 24;
    private static final int MOST_DOUBLINGS = 16;

    private final SiteSettings site;

    public Rhythm(SiteSettings site) {
        this.site = site;
    }

    /// After a response. Where the indexer reads structure, it tells better than a digest whether something has changed,
    /// for many pages show the time of day; so there a changed digest alone changes no interval.
    public Duration afterResponse(UrlRecord record, boolean changed) {
        Duration interval = currentOf(record);
        if (!changed) {
            return bounded(record.reading(), interval.multipliedBy(2));
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

    /// After the `failures`-th failure in a row: from the least interval on it doubles.
    public Duration afterFailure(int failures) {
        long doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        return clamp(site.minInterval().multipliedBy(1L << doublings));
    }

    /// For what is gone or has moved for good.
    public Duration longest() {
        return site.maxInterval();
    }

    /// After the indexer has read a board: half the way from the interval so far to the time that one post took.
    ///
    /// @param news threads with a post since the reading before; negative when there was none before
    public Duration afterBoard(UrlRecord record, int news, Instant readAt) {
        Duration interval = currentOf(record);
        Instant before = record.reading().readAt();
        if (news < 0 || before == null) {
            return bounded(record.reading(), initial(record));
        }
        if (news == 0) {
            return bounded(record.reading(), interval.multipliedBy(3).dividedBy(2));
        }
        Duration perPost = Duration.between(before, readAt).dividedBy(news);
        return bounded(record.reading(), interval.plus(perPost).dividedBy(2));
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

    private Duration initial(UrlRecord record) {
        return clamp(site.minInterval().multipliedBy(patience(record)));
    }

    private static int patience(UrlRecord record) {
        @Nullable PageKind kind = record.reading().kind();
        boolean older = record.place().continues();
        return switch (kind) {
            case null -> record.place().depth() == 0 ? 1 : UNREAD;
            case BOARD, INDEX -> older ? OLDER_BOARD_PAGE : 1;
            case THREAD -> LAST_PAGE;
            case LISTING -> LISTING;
            case PROFILE, LOGIN, BLOCKED, OTHER -> 4 * UNREAD;
        };
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
