package dev.brokerwatch.indexer.ingest;

/// What to do with what an earlier run left.
public enum StartMode {
    /// Go on where the index's last commit says; stop loudly where that is impossible.
    GO_ON,
    /// Where pages were deleted before they were indexed, go on at the oldest that is kept.
    ACCEPT_LOSS,
    /// Fill the empty index from `listings`, then read all pages that are kept.
    REBUILD
}
