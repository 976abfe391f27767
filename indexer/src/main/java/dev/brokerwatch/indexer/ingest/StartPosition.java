package dev.brokerwatch.indexer.ingest;

import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.indexer.index.IndexPosition;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where to go on reading pages: where the index's last commit says, if that still means anything.
final class StartPosition {

    /// What Kafka says of `pages`: of every partition the oldest offset kept and the next one to be written.
    record Source(String cluster, String topic, Map<Integer, Long> oldest, Map<Integer, Long> end) {
        Source {
            oldest = Map.copyOf(oldest);
            end = Map.copyOf(end);
        }
    }

    private StartPosition() {}

    /// The first offset to read, by partition. Throws [IndexOutOfStepException] when pages would be left out or read as
    /// something that they are not; `acceptLoss` goes on at the oldest page where pages were deleted unread.
    static Map<Integer, Long> of(
            Optional<IndexPosition> committed, Source source, boolean acceptLoss) {
        if (committed.isEmpty()) {
            return source.oldest();
        }
        IndexPosition position = committed.get();
        mustBe("cluster", source.cluster(), position.cluster());
        mustBe("topic " + Topic.PAGES.topicName(), source.topic(), position.topic());
        Map<Integer, Long> next = new TreeMap<>(source.oldest());
        position.next()
                .forEach((partition, offset) ->
                        next.put(partition, checked(partition, offset, source, acceptLoss)));
        return next;
    }

    private static void mustBe(String what, String found, String expected) {
        if (!found.equals(expected)) {
            throw new IndexOutOfStepException(
                    "The index reflects pages of another "
                            + what
                            + ": it was made with id "
                            + expected
                            + ", this one has "
                            + found
                            + ". Point the indexer to the Kafka that the index belongs to, or start it once with"
                            + " --rebuild to make the index anew from the listings of this one.");
        }
    }

    private static long checked(int partition, long offset, Source source, boolean acceptLoss) {
        long oldest = source.oldest().getOrDefault(partition, 0L);
        long end = source.end().getOrDefault(partition, 0L);
        if (offset > end) {
            throw new IndexOutOfStepException(
                    "The index has pages that Kafka has not: partition "
                            + partition
                            + " of pages ends at "
                            + end
                            + ", the index at "
                            + offset
                            + ". Kafka lost data or was restored from an older copy; start the indexer once with"
                            + " --rebuild.");
        }
        if (offset >= oldest) {
            return offset;
        }
        if (!acceptLoss) {
            throw new IndexOutOfStepException(
                    (oldest - offset)
                            + " pages of partition "
                            + partition
                            + " were deleted before they were indexed: the index goes to "
                            + offset
                            + ", the oldest page kept is "
                            + oldest
                            + ". Keep pages longer or bound their bytes less; to go on without these pages, start the"
                            + " indexer once with --accept-loss.");
        }
        return oldest;
    }
}
