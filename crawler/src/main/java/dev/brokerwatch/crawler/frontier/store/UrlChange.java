package dev.brokerwatch.crawler.frontier.store;

import org.jspecify.annotations.Nullable;

/// What becomes of a URL's record.
///
/// @param before as it is in the store, null for a new one
/// @param after null when it is removed
public record UrlChange(Fingerprint url, @Nullable UrlRecord before, @Nullable UrlRecord after) {

    /// The same URL, changed once more.
    public UrlChange then(@Nullable UrlRecord later) {
        return new UrlChange(url, before, later);
    }

    /// Its due time is another one than before.
    boolean moves() {
        Due old = before == null ? null : before.due();
        Due due = after == null ? null : after.due();
        return due == null ? old != null : !due.equals(old);
    }
}
