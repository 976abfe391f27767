package dev.brokerwatch.config.record.crawl;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import org.jspecify.annotations.Nullable;

/// One URL of a visit with what a conditional request needs: the validators of the capture before (verbatim) and its
/// payload's digest. `watched` asks for a capture whatever comes of it.
public record VisitUrl(
        CrawlUrl url,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Digest lastPayload,
        boolean watched) {

    /// A URL that was never fetched.
    public static VisitUrl first(CrawlUrl url) {
        return new VisitUrl(url, null, null, null, false);
    }
}
