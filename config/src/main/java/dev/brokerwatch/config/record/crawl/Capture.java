package dev.brokerwatch.config.record.crawl;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.SiteId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What asking for one URL gave, as it travels on `pages` in the form of a WARC record (ISO 28500).
/// `recordId` is the WARC-Record-ID without its angle brackets, a URN.
public sealed interface Capture {

    String recordId();

    SiteId site();

    CrawlUrl url();

    Instant at();

    /// A response of any status. `body` is the entity as received: transfer-coding removed, content-coding kept; `payload`
    /// is its digest. The array is shared: nobody writes to it. `truncated` tells that a bound cut the body.
    @SuppressWarnings("ArrayRecordComponent")
    record Response(
            String recordId,
            SiteId site,
            CrawlUrl url,
            Instant at,
            int status,
            List<Header> headers,
            byte[] body,
            Digest payload,
            boolean truncated)
            implements Capture {

        public Response {
            headers = List.copyOf(headers);
        }

        /// The first header of that name, or null.
        public @Nullable String header(String name) {
            for (Header header : headers) {
                if (header.name().equalsIgnoreCase(name)) {
                    return header.value();
                }
            }
            return null;
        }
    }

    /// The page is as it was: the host said so (304), or the payload has the digest of the capture before.
    record Revisit(
            String recordId, SiteId site, CrawlUrl url, Instant at, int status, Digest payload)
            implements Capture {}

    /// A URL that somebody watches gave no response; `outcome` says why.
    record NoResponse(String recordId, SiteId site, CrawlUrl url, Instant at, FetchOutcome outcome)
            implements Capture {}
}
