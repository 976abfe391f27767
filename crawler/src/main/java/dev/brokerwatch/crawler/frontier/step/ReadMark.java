package dev.brokerwatch.crawler.frontier.step;

import java.time.Instant;

/// How far `reports` has been read, as a moment: everything that was appended to the partition before it has been taken in.
/// Only when this has passed the end of a lease is a report that did not come known not to come.
///
/// While records come, their own times tell, for the broker stamps them in order of their offsets. On a quiet topic
/// nothing comes; there the process asks the broker from time to time whether all has been read and committed, which
/// [Surroundings#readThrough] tells. (The other way would be records that tick: they would have to be
/// written to every partition for ever, and each wakes every reader.)
final class ReadMark {

    private final int partition;
    private final Surroundings surroundings;
    private Instant latest = Instant.EPOCH;

    ReadMark(int partition, Surroundings surroundings) {
        this.partition = partition;
        this.surroundings = surroundings;
    }

    /// A record with this timestamp was taken from the partition.
    void read(long timestamp) {
        Instant time = Instant.ofEpochMilli(timestamp);
        if (time.isAfter(latest)) {
            latest = time;
        }
    }

    Instant readThrough() {
        Instant asked = surroundings.readThrough().apply(partition);
        return asked.isAfter(latest) ? asked : latest;
    }
}
