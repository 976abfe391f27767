package dev.brokerwatch.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.indexer.post.PostReading;
import org.junit.jupiter.api.Test;

class ThreadPagesTest {

    private static final WholeReading READING = WholeReading.usual();

    @Test
    void thePageWithoutACueGetsNoDom() {
        String page = ThreadPages.withoutCue();

        assertThat(page.length()).isBetween(25_000, 35_000);
        assertThat(READING.triage().admits(page)).isFalse();
        assertThat(READING.parse(page).posts()).hasSize(10);
    }

    @Test
    void theOtherPageHasOneOfferAmongTenPosts() {
        String page = ThreadPages.withOffer();

        assertThat(READING.parse(page).posts()).hasSize(10);
        assertThat(READING.read(page)).filteredOn(PostReading::isOffer).hasSize(1);
    }
}
