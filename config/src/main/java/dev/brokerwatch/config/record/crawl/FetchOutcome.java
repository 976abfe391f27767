package dev.brokerwatch.config.record.crawl;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of asking a host for one URL. Switches over it have no `default`: a new case must be thought of everywhere.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
public sealed interface FetchOutcome {

    /// A response arrived and its capture was acknowledged by Kafka. `bytes` is the entity as received. `etag` and
    /// `lastModified` are the validators, verbatim, for the next request.
    @JsonTypeName("fetched")
    record Fetched(
            int status,
            long bytes,
            Digest payload,
            @Nullable String etag,
            @Nullable String lastModified)
            implements FetchOutcome {}

    /// The host says that what we have is current (304), or the payload is what it was.
    @JsonTypeName("unchanged")
    record Unchanged(int status) implements FetchOutcome {}

    /// The target is a discovered URL like any other; nothing is followed here.
    @JsonTypeName("redirected")
    record Redirected(int status, CrawlUrl target) implements FetchOutcome {}

    /// The host answered and declined. `retryAfter` is what it asked for, or null.
    @JsonTypeName("refused")
    record Refused(int status, RefusalReason reason, @Nullable Duration retryAfter)
            implements FetchOutcome {}

    /// No usable response. `detail` names the error, bounded to 200 characters and free of page content.
    @JsonTypeName("failed")
    record Failed(FailureKind kind, String detail) implements FetchOutcome {}
}
