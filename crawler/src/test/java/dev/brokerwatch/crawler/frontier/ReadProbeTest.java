package dev.brokerwatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ReadProbeTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final ReadProbe probe = new ReadProbe(InstantSource.system());

    private void ends(int seconds, long latest, long committed) {
        probe.note(0, NOON.plusSeconds(seconds), new PartitionEnds(0, latest), committed);
    }

    @Test
    void aQuietPartitionIsReadThroughNow() {
        ends(0, 5, 5);
        ends(60, 5, 5);

        assertThat(probe.readThrough(0)).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void aBusyPartitionIsReadThroughWhereItEndedBefore() {
        ends(0, 5, 1);
        assertThat(probe.readThrough(0)).isEqualTo(Instant.EPOCH);

        ends(1, 9, 4);
        ends(2, 12, 6);

        assertThat(probe.readThrough(0)).isEqualTo(NOON);
    }

    @Test
    void whoEverCommittedNothingHasReadNothingButAnEmptyPartition() {
        probe.note(0, NOON, new PartitionEnds(0, 3), null);
        probe.note(1, NOON, new PartitionEnds(3, 3), null);

        assertThat(probe.readThrough(0)).isEqualTo(Instant.EPOCH);
        assertThat(probe.readThrough(1)).isEqualTo(NOON);
    }
}
