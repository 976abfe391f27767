package dev.brokerwatch.indexer.parse;

import dev.brokerwatch.config.record.offer.PostTime;
import dev.brokerwatch.config.record.site.CrawlUrl;
import org.jspecify.annotations.Nullable;

/// A thread as a board lists it: its title, its first page, its last page and the time of its last post, where told.
public record ThreadEntry(
        String title, CrawlUrl url, @Nullable CrawlUrl lastPage, @Nullable PostTime lastPost) {}
