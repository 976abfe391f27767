package dev.brokerwatch.crawler.frontier.store;

import java.time.Instant;

/// When a URL is to be asked for, to the second, and how urgent it is.
public record Due(Bucket bucket, int epochSecond) {

    private static final int LATEST = Integer.MAX_VALUE - 1;

    /// A time past what 31 bits hold (2038) is the last that they hold.
    public static Due at(Bucket bucket, Instant time) {
        return new Due(bucket, Math.clamp(time.getEpochSecond(), 0, LATEST));
    }

    public Instant time() {
        return Instant.ofEpochSecond(epochSecond);
    }

    public Due in(Bucket other) {
        return new Due(other, epochSecond);
    }
}
