package dev.brokerwatch.crawler.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.site.Host;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenLinksTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aLinkIsSeenOnceItWasAdded(long seed) {
        Random random = new Random(seed);
        SeenLinks seen = new SeenLinks(random);
        Set<Long> model = new HashSet<>();
        for (int i = 0; i < 40_000; i++) {
            long hash = random.nextInt(20_000) * 0x1_0001_0001L;
            assertThat(seen.add(hash)).isEqualTo(model.add(hash));
        }
    }

    @Test
    void hashesOfShortLinksInManyContextsAreDistinct() {
        SeenLinks seen = new SeenLinks(new Random(1));
        Set<Long> hashes = new HashSet<>();
        for (int context = 0; context < 1_024; context++) {
            for (int link = 0; link < 200; link++) {
                byte[] bytes = ("n" + link).getBytes(StandardCharsets.US_ASCII);
                hashes.add(seen.hash(context, bytes, 0, bytes.length));
            }
        }
        assertThat(hashes).hasSize(1_024 * 200);
    }

    @Test
    void aFullSetTakesNothingForSeenAndForgetsAtTheNextPage() {
        SeenLinks seen = new SeenLinks(new Random(1));
        for (long i = 1; i <= 49_152; i++) {
            seen.add(i);
        }

        assertThat(seen.add(1_000_000)).isTrue();
        assertThat(seen.add(1_000_000)).isTrue();
        seen.startPage();
        assertThat(seen.size()).isZero();
        assertThat(seen.add(1)).isTrue();
    }

    @Test
    void aSetThatWasAskedOftenForgetsAndChangesItsHash() {
        SeenLinks seen = new SeenLinks(new Random(1));
        byte[] link = {'a'};
        long before = seen.hash(0, link, 0, 1);
        seen.add(before);
        for (int page = 0; page < 5_000; page++) {
            seen.startPage();
            seen.add(before);
        }

        assertThat(seen.hash(0, link, 0, 1)).isNotEqualTo(before);
    }

    @Test
    void aVisitThatDoesNotGiveBackLeavesNothingSeen() {
        SeenLinksByHost byHost = new SeenLinksByHost(1 << 20);
        Host host = new Host("forum.example");
        SeenLinks seen = byHost.take(host);
        seen.add(1);
        byHost.giveBack(host, seen);

        assertThat(byHost.take(host).add(1)).isFalse();
        assertThat(byHost.take(host).add(1)).isTrue();
    }

    @Test
    void theLongestUnusedHostsAreForgottenFirst() {
        int each = new SeenLinks().bytes();
        SeenLinksByHost byHost = new SeenLinksByHost(3L * each);
        for (String name :
                new String[] {"a.example", "b.example", "a.example", "c.example", "d.example"}) {
            SeenLinks seen = byHost.take(new Host(name));
            seen.add(1);
            byHost.giveBack(new Host(name), seen);
        }

        assertThat(byHost.bytes()).isEqualTo(3L * each);
        assertThat(byHost.take(new Host("b.example")).size()).isZero();
        assertThat(byHost.take(new Host("a.example")).size()).isOne();
        assertThat(byHost.bytes()).isEqualTo(2L * each);
    }
}
