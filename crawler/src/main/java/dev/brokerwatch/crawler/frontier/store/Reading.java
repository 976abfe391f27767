package dev.brokerwatch.crawler.frontier.store;

import dev.brokerwatch.config.record.crawl.PageKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the indexer read off a page, and what its board tells of it.
///
/// @param kind null until the indexer has seen it
/// @param posts on the page when it was read last
/// @param offers found on it, or on the pages of the section that it heads, so far; at most [#MOST]
/// @param pages that were read of the section that it heads; at most [#MOST]
/// @param settled its posts are complete: another page follows
/// @param newestPost on a board the latest last-post time that it showed, for a thread what its board said of it
/// @param lastPage path and query of the thread's last known page
/// @param readAt the capture that this was read off, or null
public record Reading(
        @Nullable PageKind kind,
        int posts,
        int offers,
        int pages,
        boolean settled,
        @Nullable Instant newestPost,
        @Nullable String lastPage,
        @Nullable Instant readAt) {

    public static final int MOST = 1_000_000;

    public static final Reading NONE = new Reading(null, 0, 0, 0, false, null, null, null);

    /// A page of the section was read and held so many offers.
    public Reading withYield(int more) {
        return new Reading(
                kind,
                posts,
                Math.min(MOST, offers + more),
                Math.min(MOST, pages + 1),
                settled,
                newestPost,
                lastPage,
                readAt);
    }

    public Reading withNewestPost(Instant time) {
        return new Reading(kind, posts, offers, pages, settled, time, lastPage, readAt);
    }
}
