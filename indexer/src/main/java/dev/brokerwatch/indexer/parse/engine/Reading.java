package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.record.crawl.PageKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an engine found on a page, as it stands there: links not yet absolute, times not yet understood.
///
/// @param title without the site's name; null where the engine knows no better than the page's `title`
/// @param next the link to the next page, or null
/// @param removed in place of the posts stands a notice that they were taken away
public record Reading(
        PageKind kind,
        @Nullable String title,
        List<PostParts> posts,
        List<ThreadParts> threads,
        @Nullable String next,
        @Nullable String last,
        boolean removed) {

    public Reading {
        posts = List.copyOf(posts);
        threads = List.copyOf(threads);
    }

    /// A page that holds nothing to read but is of a kind.
    static Reading of(PageKind kind, @Nullable String title) {
        return new Reading(kind, title, List.of(), List.of(), null, null, false);
    }

    public boolean isEmpty() {
        return posts.isEmpty() && threads.isEmpty() && !removed && kind == PageKind.OTHER;
    }

    /// The same with neighbours.
    Reading beside(@Nullable String nextPage, @Nullable String lastPage) {
        return new Reading(kind, title, posts, threads, nextPage, lastPage, removed);
    }

    Reading withTitle(@Nullable String title) {
        return new Reading(kind, title, posts, threads, next, last, removed);
    }
}
