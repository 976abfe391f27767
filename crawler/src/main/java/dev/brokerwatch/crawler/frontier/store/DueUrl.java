package dev.brokerwatch.crawler.frontier.store;

/// A URL in a host's due range.
///
/// @param bundle the entry that it stands in, see [UrlRecord#bundle]
public record DueUrl(Fingerprint url, Due due, int bundle) {

    /// Whether the URL's record says the same; else this is an orphan.
    public boolean isOf(UrlRecord record) {
        return due.equals(record.due()) && bundle == record.bundle();
    }
}
