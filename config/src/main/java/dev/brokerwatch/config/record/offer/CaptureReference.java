package dev.brokerwatch.config.record.offer;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import java.time.Instant;

/// The captured bytes behind a revision: the WARC record's id (a URN), the page, when it was captured, and the digest of
/// its payload.
public record CaptureReference(
        String recordId, CrawlUrl page, Instant capturedAt, Digest payload) {}
