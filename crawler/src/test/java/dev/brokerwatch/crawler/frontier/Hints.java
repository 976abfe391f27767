package dev.brokerwatch.crawler.frontier;

import dev.brokerwatch.config.record.crawl.FrontierInput.PageHint;
import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.config.record.crawl.ThreadHint;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.SiteId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an indexer would tell of pages of the site `forum`.
final class Hints {

    private Hints() {}

    static PageHint board(String page, Instant at, ThreadHint... threads) {
        return hint(page, at, PageKind.BOARD, null, null, List.of(threads), 0, 0);
    }

    static PageHint thread(
            String page, Instant at, @Nullable String next, @Nullable String last, int posts) {
        return hint(page, at, PageKind.THREAD, next, last, List.of(), posts, 0);
    }

    static PageHint offers(String page, Instant at, int offers) {
        return hint(page, at, PageKind.THREAD, null, null, List.of(), 1, offers);
    }

    static PageHint hint(
            String page,
            Instant at,
            PageKind kind,
            @Nullable String next,
            @Nullable String last,
            List<ThreadHint> threads,
            int posts,
            int offers) {
        CrawlUrl url = new CrawlUrl(page);
        return new PageHint(
                new SiteId("forum"),
                url.host(),
                url,
                at,
                kind,
                urlOrNull(next),
                urlOrNull(last),
                threads,
                posts,
                offers);
    }

    static ThreadHint thread(String url, @Nullable Instant lastPost) {
        return new ThreadHint(new CrawlUrl(url), null, lastPost);
    }

    private static @Nullable CrawlUrl urlOrNull(@Nullable String url) {
        return url == null ? null : new CrawlUrl(url);
    }
}
