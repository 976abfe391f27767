package dev.brokerwatch.crawler.links;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a `Content-Type` promises, as far as links go. A server that tells nothing, or only that it knows nothing, is taken
/// to send HTML; text and what was unpacked are looked at for a sitemap, for
/// many are sent so.
enum BodyKind {
    HTML,
    XML,
    OTHER;

    static BodyKind of(@Nullable String contentType) {
        String told = contentType == null ? "" : contentType;
        int semicolon = told.indexOf(';');
        String type =
                (semicolon < 0 ? told : told.substring(0, semicolon))
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return switch (type) {
            case "",
                    "*/*",
                    "text/html",
                    "application/xhtml+xml",
                    "unknown/unknown",
                    "application/unknown" ->
                    HTML;
            case "text/plain",
                    "text/xml",
                    "application/xml",
                    "application/octet-stream",
                    "application/gzip",
                    "application/x-gzip" ->
                    XML;
            default -> type.endsWith("+xml") && !type.startsWith("image/") ? XML : OTHER;
        };
    }
}
