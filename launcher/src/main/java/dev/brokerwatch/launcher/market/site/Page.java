package dev.brokerwatch.launcher.market.site;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A page as it is sent.
///
/// @param changedAt when what it shows changed last, or null where that is not known
record Page(
        int status, String mediaType, Charset charset, String body, @Nullable Instant changedAt) {

    static Page html(Charset charset, String html, @Nullable Instant changedAt) {
        return new Page(200, "text/html", charset, html, changedAt);
    }

    static Page text(String text) {
        return new Page(200, "text/plain", StandardCharsets.UTF_8, text, null);
    }

    static Page xml(String text) {
        return new Page(200, "application/xml", StandardCharsets.UTF_8, text, null);
    }

    String contentType() {
        return mediaType + "; charset=" + charset.name();
    }

    byte[] bytes() {
        return body.getBytes(charset);
    }

    Page withStatus(int other) {
        return new Page(other, mediaType, charset, body, changedAt);
    }
}
