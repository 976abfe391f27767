package dev.brokerwatch.crawler.frontier.store;

import dev.brokerwatch.config.record.crawl.VisitPurpose;
import java.time.Instant;

/// A visit that was handed out and is not over.
///
/// @param notAfter the end of its lease
/// @param urls how many it was given; `heard` counts those that its reports have named so far
public record Outstanding(
        long sequence, int attempt, VisitPurpose purpose, Instant notAfter, int urls, int heard) {

    public Outstanding hearing(int more) {
        return new Outstanding(sequence, attempt, purpose, notAfter, urls, heard + more);
    }
}
