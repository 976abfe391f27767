package dev.brokerwatch.launcher.archive;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.site.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which captures to export; null where it does not matter.
///
/// @param from the first moment that counts
/// @param to the first that does not
record CaptureFilter(@Nullable SiteId site, @Nullable Instant from, @Nullable Instant to) {

    boolean takes(Capture capture) {
        return (site == null || site.equals(capture.site()))
                && (from == null || !capture.at().isBefore(from))
                && (to == null || capture.at().isBefore(to));
    }
}
