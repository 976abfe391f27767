package dev.brokerwatch.launcher.market.world;

import dev.brokerwatch.launcher.market.content.Draft;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A post as it stands.
///
/// @param edited when it was changed last, or null
/// @param repostOf the key of the post that it repeats, or null
public record MarketPost(
        int id,
        String author,
        Instant published,
        @Nullable Instant edited,
        Draft draft,
        PostState state,
        @Nullable String repostOf) {

    /// What became of a post.
    public enum PostState {
        LIVE,
        SOLD
    }

    static MarketPost of(int id, String author, Instant published, Draft draft) {
        return new MarketPost(id, author, published, null, draft, PostState.LIVE, null);
    }

    MarketPost repeating(String other) {
        return new MarketPost(id, author, published, edited, draft, state, other);
    }

    MarketPost edited(Draft newDraft, PostState newState, Instant at) {
        return new MarketPost(id, author, published, at, newDraft, newState, repostOf);
    }

    public List<String> lines() {
        return draft.text().lines().toList();
    }
}
