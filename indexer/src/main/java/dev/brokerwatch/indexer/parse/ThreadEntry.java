package dev.brokerwatch.indexer.parse;

import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.config.record.site.CrawlUrl;
import org.jspecify.annotations.Nullable;

/// A thread as a board lists it: its title, its first page, its last page and the time of its last post, where told.
///
/// @param url null where the board names a thread that was deleted, without a link
public record ThreadEntry(
        String title,
        @Nullable CrawlUrl url,
        @Nullable CrawlUrl lastPage,
        @Nullable PostTime lastPost) {}
