package dev.brokerwatch.indexer.parse.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A post's parts as its page writes them.
///
/// @param published what may tell when, the likeliest first; empty where nothing does
/// @param edited likewise of its last edit
/// @param text without quotes, signatures and the software's own notices
/// @param href the post's own link, or null
public record PostParts(
        String thread,
        String key,
        @Nullable String author,
        @Nullable String authorId,
        List<String> published,
        List<String> edited,
        String text,
        List<String> quotes,
        @Nullable String href,
        boolean sold) {

    public PostParts {
        published = List.copyOf(published);
        edited = List.copyOf(edited);
        quotes = List.copyOf(quotes);
    }
}
