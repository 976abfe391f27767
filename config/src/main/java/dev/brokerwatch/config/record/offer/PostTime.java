package dev.brokerwatch.config.record.offer;

import java.time.Instant;

/// When a post says that it was written. `precision` tells how much of `at` is meant; `zoned` whether the page (or its
/// site's settings) told the time zone, or UTC was assumed.
public record PostTime(Instant at, Precision precision, boolean zoned) {

    /// How exact a told time is.
    public enum Precision {
        SECOND,
        MINUTE,
        HOUR,
        DAY,
        MONTH,
        YEAR
    }
}
