package dev.brokerwatch.crawler.frontier;

import org.jspecify.annotations.Nullable;

/// How near a partition of `pages` is to deleting what the indexer has not read.
///
/// @param ends the offsets that it keeps
/// @param committed how far the indexer came, or null when it has never said
/// @param bytes that the partition holds; `mostBytes` how many it may, negative for no bound
/// @param oldOffset the first record that is younger than the allowed share of the time that records are kept, or -1 when
///     none is; null when time bounds nothing
record Unread(
        PartitionEnds ends,
        @Nullable Long committed,
        long bytes,
        long mostBytes,
        @Nullable Long oldOffset) {

    /// Records that wait for the indexer.
    long lag() {
        long read = committed == null ? ends.earliest() : Math.max(committed, ends.earliest());
        return Math.max(0, ends.latest() - read);
    }

    /// The share of its room that unread records take.
    double shareOfBytes() {
        long kept = ends.latest() - ends.earliest();
        if (mostBytes <= 0 || kept <= 0) {
            return 0;
        }
        return (double) lag() / kept * bytes / mostBytes;
    }

    /// Whether a record waits that is older than allowed.
    boolean isTooOld() {
        if (oldOffset == null || lag() == 0) {
            return false;
        }
        return oldOffset < 0 || ends.latest() - lag() < oldOffset;
    }
}
