package dev.brokerwatch.crawler.frontier.store;

import org.jspecify.annotations.Nullable;

/// Work over all URLs of a host that is done a step at a time.
///
/// @param after the last URL that is done, or null at the beginning
public record Chore(Kind kind, @Nullable Fingerprint after) {

    public static final Chore NONE = new Chore(Kind.NOTHING, null);

    /// What is to be done to each.
    public enum Kind {
        NOTHING,
        /// Make it due.
        RECRAWL,
        /// Forget it.
        REMOVE
    }
}
