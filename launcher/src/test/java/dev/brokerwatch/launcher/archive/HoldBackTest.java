package dev.brokerwatch.launcher.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HoldBackTest {

    private static final int ENOUGH = 32 << 20;

    private final AtomicInteger behind = new AtomicInteger(3);
    private final AtomicInteger told = new AtomicInteger();
    private final HoldBack holdBack = new HoldBack(() -> behind.get() > 0, behind::decrementAndGet);

    @Test
    void anImportWaitsUntilTheIndexerIsNear() {
        holdBack.sent(ENOUGH, () -> false, told::incrementAndGet);

        assertThat(behind).hasValue(0);
        assertThat(told).hasValue(3);
    }

    @Test
    void littleIsSentWithoutALook() {
        holdBack.sent(ENOUGH - 1, () -> false, told::incrementAndGet);

        assertThat(behind).hasValue(3);
    }

    @Test
    void aStopEndsTheWaiting() {
        holdBack.sent(ENOUGH, () -> told.get() == 1, told::incrementAndGet);

        assertThat(behind).hasValue(2);
    }
}
