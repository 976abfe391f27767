package dev.brokerwatch.indexer.parse;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.config.record.site.CrawlUrl;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page shows.
///
/// @param engine the board software's name, such as `discuz`, or `generic`
/// @param title of the thread, board or product, without the site's name
/// @param posts of a thread or listing page, in their order; a shop item is a post
/// @param threads of a board, in their order
/// @param next the next page of the same thread or board
/// @param last its last page; null where it has one page only or does not tell
/// @param removed in place of the posts stands a notice that they were taken away
/// @param zone of the times that the page shows: named in its foot, else its source's
public record Page(
        PageKind kind,
        String engine,
        String title,
        List<Post> posts,
        List<ThreadEntry> threads,
        @Nullable CrawlUrl next,
        @Nullable CrawlUrl last,
        boolean removed,
        ZoneId zone) {

    public Page {
        posts = List.copyOf(posts);
        threads = List.copyOf(threads);
    }
}
