package dev.brokerwatch.config.record.crawl;

import dev.brokerwatch.config.record.site.CrawlUrl;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A thread as its board lists it: its first page, its last page and the time of its last post, where the board tells.
public record ThreadHint(CrawlUrl url, @Nullable CrawlUrl lastPage, @Nullable Instant lastPost) {}
