package dev.brokerwatch.indexer.parse.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A thread's row on a board, as the page writes it.
///
/// @param href null where the row names a thread that cannot be opened any more
/// @param lastPost what may tell when its last post was written, the likeliest first
public record ThreadParts(
        String title, @Nullable String href, @Nullable String lastPage, List<String> lastPost) {

    public ThreadParts {
        lastPost = List.copyOf(lastPost);
    }
}
