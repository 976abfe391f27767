package dev.brokerwatch.indexer.ingest;

import java.time.Duration;

/// How pages become listings.
///
/// @param readers threads that read pages
/// @param mostPagesAhead pages that are read before the first of them is entered
/// @param commitEvery at most so long between two commits while there is something to commit
/// @param pagesPerCommit at most so many pages between two commits
/// @param refreshEvery how soon searches see what was entered
/// @param checkedEvery a listing seen again unchanged is told of when it was last seen so long ago
/// @param goneRule when a missing listing is gone
public record IngestSettings(
        int readers,
        int mostPagesAhead,
        Duration commitEvery,
        int pagesPerCommit,
        Duration refreshEvery,
        Duration checkedEvery,
        GoneRule goneRule) {

    public static final IngestSettings DEFAULT =
            new IngestSettings(
                    Math.max(1, Runtime.getRuntime().availableProcessors()),
                    256,
                    Duration.ofSeconds(5),
                    10_000,
                    Duration.ofSeconds(1),
                    Duration.ofHours(1),
                    GoneRule.DEFAULT);

    public IngestSettings {
        if (readers < 1 || mostPagesAhead < 1 || pagesPerCommit < 1) {
            throw new IllegalArgumentException(
                    "readers, pages ahead and pages per commit are at least 1");
        }
        if (!commitEvery.isPositive() || !refreshEvery.isPositive() || checkedEvery.isNegative()) {
            throw new IllegalArgumentException("commits and refreshes lie some time apart");
        }
    }
}
