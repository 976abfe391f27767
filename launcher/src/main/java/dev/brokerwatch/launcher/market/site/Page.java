package dev.brokerwatch.launcher.market.site;

import dev.brokerwatch.launcher.market.world.MarketPost;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A page as it is sent.
///
/// @param changedAt when what it shows changed last, or null where that is not known
/// @param location where a redirect leads, or null
/// @param posts the ids of the posts that it shows in full
record Page(
        int status,
        String mediaType,
        Charset charset,
        String body,
        @Nullable Instant changedAt,
        @Nullable String location,
        Set<Integer> posts) {

    Page {
        posts = Set.copyOf(posts);
    }

    static Page html(Charset charset, String html, @Nullable Instant changedAt) {
        return new Page(200, "text/html", charset, html, changedAt, null, Set.of());
    }

    static Page text(String text) {
        return plain("text/plain", text);
    }

    static Page xml(String text) {
        return plain("application/xml", text);
    }

    private static Page plain(String mediaType, String text) {
        return new Page(200, mediaType, StandardCharsets.UTF_8, text, null, null, Set.of());
    }

    /// Leads elsewhere for now (302).
    static Page redirect(String location) {
        return new Page(302, "text/html", StandardCharsets.UTF_8, "", null, location, Set.of());
    }

    String contentType() {
        return mediaType + "; charset=" + charset.name();
    }

    byte[] bytes() {
        return body.getBytes(charset);
    }

    Page withStatus(int other) {
        return new Page(other, mediaType, charset, body, changedAt, location, posts);
    }

    Page showing(List<MarketPost> shown) {
        Set<Integer> ids = shown.stream().map(MarketPost::id).collect(Collectors.toSet());
        return new Page(status, mediaType, charset, body, changedAt, location, ids);
    }
}
