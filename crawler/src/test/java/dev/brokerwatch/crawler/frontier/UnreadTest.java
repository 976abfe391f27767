package dev.brokerwatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnreadTest {

    private String held = "";

    private final PlanningGate gate = new PlanningGate(0.5, InstantSource.system(), () -> held);

    private String judge(Unread... partitions) {
        gate.judge(List.of(partitions));
        return gate.get();
    }

    private static Unread of(long earliest, long latest, @Nullable Long committed, long bytes) {
        return new Unread(new PartitionEnds(earliest, latest), committed, bytes, 1_000, null);
    }

    @Test
    void anEmptyTopicThatNobodyReadsIsFine() {
        assertThat(judge(of(0, 0, null, 0))).isEmpty();
    }

    @Test
    void aYoungTopicMayBeUnreadAltogether() {
        assertThat(judge(of(0, 10, null, 100))).isEmpty();
    }

    @Test
    void unreadPagesThatTakeMoreThanTheShareStopPlanning() {
        assertThat(judge(of(0, 100, 30L, 900))).contains("70 pages behind");
    }

    @Test
    void planningGoesOnBelowTheShare() {
        assertThat(judge(of(0, 100, 30L, 900))).isNotEmpty();

        assertThat(judge(of(0, 100, 60L, 900))).isEmpty();
    }

    @Test
    void oneFullPartitionIsEnough() {
        assertThat(judge(of(0, 100, 100L, 900), of(50, 100, null, 900))).isNotEmpty();
    }

    @Test
    void whatWasDeletedBeforeItWasReadIsNotCountedTwice() {
        assertThat(of(50, 100, 10L, 0).lag()).isEqualTo(50);
    }

    @Test
    void anotherReasonStopsPlanningAsLongAsItHolds() {
        held = "the disk is full";
        assertThat(judge(of(0, 0, null, 0))).isEqualTo("the disk is full");

        held = "";
        assertThat(judge(of(0, 0, null, 0))).isEmpty();
    }

    @Test
    void aPageThatWaitsTooLongStopsPlanning() {
        PartitionEnds ends = new PartitionEnds(0, 100);

        assertThat(judge(new Unread(ends, 30L, 10, -1, 40L))).isNotEmpty();
        assertThat(judge(new Unread(ends, 40L, 10, -1, 40L))).isEmpty();
        assertThat(judge(new Unread(ends, 30L, 10, -1, -1L))).isNotEmpty();
        assertThat(judge(new Unread(ends, 100L, 10, -1, -1L))).isEmpty();
    }
}
