package dev.brokerwatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ClosingPauseTest {

    private static final InstantSource NOON = InstantSource.fixed(MovedClock.NOON);

    @Test
    void aMomentThatIsPastIsNotWaitedFor() throws InterruptedException {
        assertThat(new ClosingPause(NOON).until(Instant.MIN)).isTrue();
    }

    @Test
    void whoeverWaitsIsLetGoWhenItCloses() {
        ClosingPause pause = new ClosingPause(NOON);
        CompletableFuture<Boolean> waited = new CompletableFuture<>();
        Thread waiter =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                waited.complete(pause.until(MovedClock.NOON.plusSeconds(3_600)));
                            } catch (InterruptedException e) {
                                waited.completeExceptionally(e);
                            }
                        });

        pause.close();

        assertThat(waited.join()).isFalse();
        assertThat(waiter).isNotNull();
    }
}
