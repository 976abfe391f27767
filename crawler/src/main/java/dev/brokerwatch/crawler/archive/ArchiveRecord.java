package dev.brokerwatch.crawler.archive;

import dev.brokerwatch.config.record.crawl.Capture;

/// What one record of an archive is to us.
public sealed interface ArchiveRecord {

    /// A page that somebody fetched.
    record Page(Capture.Response capture) implements ArchiveRecord {}

    /// Something else.
    ///
    /// @param reason a few words of our own or the record's type, fit to count by
    record PassedOver(String reason) implements ArchiveRecord {}
}
