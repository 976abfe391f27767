package dev.brokerwatch.launcher.why;

import org.jspecify.annotations.Nullable;

/// A link that somebody asks about.
///
/// @param base the page that holds it, or null for a URL that stands alone
/// @param rel what that page says of it, such as `nofollow`, or empty
/// @param robots the text of the host's robots.txt, or null where nobody gave one
/// @param agent the name by which robots.txt is read, or null for the crawler's own
record Question(
        @Nullable String base,
        String href,
        String rel,
        @Nullable String robots,
        @Nullable String agent) {}
