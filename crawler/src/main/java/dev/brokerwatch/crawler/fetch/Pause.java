package dev.brokerwatch.crawler.fetch;

import java.time.Instant;

/// Waiting. The only other implementation is a test's, which moves its clock instead.
@FunctionalInterface
interface Pause {

    /// Returns at that moment, or earlier when the fetcher closes.
    ///
    /// @return false when it closes: then nothing new is begun
    boolean until(Instant moment) throws InterruptedException;
}
