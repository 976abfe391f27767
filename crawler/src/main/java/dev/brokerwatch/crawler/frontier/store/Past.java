package dev.brokerwatch.crawler.frontier.store;

import dev.brokerwatch.config.record.site.Digest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of asking for a URL so far.
///
/// @param last when it was asked for last, to the second; null for never
/// @param status the last HTTP status, 0 where there was no response
/// @param failures in a row
/// @param interval until it is asked for again, as it has adapted
/// @param payload of the last response; `etag` and `lastModified` are its validators, verbatim
public record Past(
        @Nullable Instant last,
        int status,
        int failures,
        Duration interval,
        @Nullable Digest payload,
        @Nullable String etag,
        @Nullable String lastModified) {

    public static final Past NONE = new Past(null, 0, 0, Duration.ZERO, null, null, null);

    public Past every(Duration other) {
        return new Past(last, status, failures, other, payload, etag, lastModified);
    }

    /// The next response will count as another, whatever it is.
    public Past withoutPayload() {
        return new Past(last, status, failures, interval, null, null, null);
    }

    /// A response that changed nothing of what is known of the payload.
    public Past answered(Instant at, int newStatus) {
        return new Past(at, newStatus, 0, interval, payload, etag, lastModified);
    }

    public Past failed(Instant at, int newStatus) {
        return new Past(
                at, newStatus, Math.min(failures + 1, 100), interval, payload, etag, lastModified);
    }
}
