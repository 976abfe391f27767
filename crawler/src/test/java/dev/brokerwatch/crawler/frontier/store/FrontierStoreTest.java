package dev.brokerwatch.crawler.frontier.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontierStoreTest {

    private static final HostKey HOST = HostKey.of(new Host("forum.example.com"));
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Due NOW = Due.at(Bucket.ORDINARY, NOON);
    private static final Due LATER = Due.at(Bucket.ORDINARY, NOON.plusSeconds(60));

    private final KeyValueStore<Bytes, byte[]> kept = Stores.inMemoryKeyValueStore("kept").get();
    private final FrontierStore store = new FrontierStore(kept);

    @Test
    void urlsThatAreDueTogetherShareFewEntries() {
        write(added(IntStream.range(0, 100), NOW));

        assertThat(entries()).isEqualTo(4);
        assertThat(dueAt(NOW)).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void aUrlThatIsDueAloneHasAnEntryOfItsOwn() {
        write(added(IntStream.range(0, 1), NOW));

        assertThat(record(0).bundle()).isZero();
        assertThat(dueAt(NOW)).containsExactly(url(0));
    }

    @Test
    void anEntryIsGoneWhenTheLastOfItsUrlsHasMoved() {
        write(added(IntStream.range(0, 20), NOW));

        write(moved(IntStream.range(0, 15), LATER));
        assertThat(dueAt(NOW)).hasSize(5);
        assertThat(dueAt(LATER)).hasSize(15);

        write(moved(IntStream.range(15, 20), LATER));
        assertThat(dueAt(NOW)).isEmpty();
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void theSameUrlsWrittenAgainAfterACrashLoseNoOther() {
        write(added(IntStream.range(0, 20), NOW));
        IntStream.range(0, 10).forEach(i -> kept.delete(Keys.url(HOST, url(i))));

        new FrontierStore(kept).write(HOST, added(IntStream.range(0, 10), NOW), List.of());

        assertThat(dueAt(NOW))
                .contains(IntStream.range(0, 20).mapToObj(this::url).toArray(Fingerprint[]::new));
    }

    @Test
    void anOrphanIsTakenOutOfItsEntryAlone() {
        write(added(IntStream.range(0, 20), NOW));
        DueUrl orphan = store.reader().due(HOST, Bucket.ORDINARY, 0, NOW.epochSecond(), 50).get(7);

        store.write(HOST, List.of(), List.of(orphan));

        assertThat(dueAt(NOW)).hasSize(19).doesNotContain(orphan.url());
    }

    @Test
    void aRecordThatChangesWithoutMovingStaysInItsEntry() {
        write(added(IntStream.range(0, 20), NOW));
        UrlRecord before = record(3);

        write(List.of(new UrlChange(url(3), before, before.with(Place.seed(4)))));

        assertThat(record(3).bundle()).isEqualTo(before.bundle());
        assertThat(dueAt(NOW)).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theDueRangeHoldsWhatTheRecordsSayWhateverMoves(int seed) {
        Random random = new Random(seed);
        Map<Fingerprint, Due> expected = new HashMap<>();
        for (int round = 0; round < 60; round++) {
            List<Integer> numbers = new ArrayList<>(IntStream.range(0, 80).boxed().toList());
            Collections.shuffle(numbers, random);
            List<UrlChange> changes = new ArrayList<>();
            for (int number : numbers.subList(0, random.nextInt(40))) {
                UrlRecord before = store.url(HOST, url(number));
                int fate = random.nextInt(8);
                Due due = Due.at(Bucket.ORDINARY, NOON.plus(Duration.ofSeconds(random.nextInt(4))));
                UrlRecord after =
                        fate == 0 ? null : fresh(number, due).with(fate == 1 ? null : due);
                if (before != null || after != null) {
                    changes.add(new UrlChange(url(number), before, after));
                }
                if (after == null || after.due() == null) {
                    expected.remove(url(number));
                } else {
                    expected.put(url(number), due);
                }
            }
            write(changes);
        }

        Map<Fingerprint, Due> found = new HashMap<>();
        for (DueUrl entry : store.reader().due(HOST, Bucket.ORDINARY, 0, Heads.NEVER, 1_000)) {
            assertThat(entry.isOf(recordOf(entry.url()))).isTrue();
            assertThat(found.put(entry.url(), entry.due())).isNull();
        }
        assertThat(found).isEqualTo(expected);
    }

    private void write(List<UrlChange> changes) {
        store.write(HOST, changes, List.of());
    }

    private List<UrlChange> added(IntStream numbers, Due due) {
        return numbers.mapToObj(i -> new UrlChange(url(i), null, fresh(i, due))).toList();
    }

    private List<UrlChange> moved(IntStream numbers, Due due) {
        return numbers.mapToObj(i -> new UrlChange(url(i), record(i), record(i).with(due)))
                .toList();
    }

    private UrlRecord record(int number) {
        return recordOf(url(number));
    }

    private UrlRecord recordOf(Fingerprint url) {
        return Objects.requireNonNull(store.url(HOST, url), url.toString());
    }

    private static UrlRecord fresh(int number, Due due) {
        return UrlRecord.found(page(number), Place.SEED, due);
    }

    private Fingerprint url(int number) {
        return Fingerprint.of(page(number).value());
    }

    private static CrawlUrl page(int number) {
        return new CrawlUrl("https://forum.example.com/t/" + number);
    }

    private List<Fingerprint> dueAt(Due due) {
        return store
                .reader()
                .due(HOST, due.bucket(), due.epochSecond(), due.epochSecond(), 1_000)
                .stream()
                .filter(entry -> entry.due().equals(due))
                .map(DueUrl::url)
                .toList();
    }

    private int entries() {
        int count = 0;
        try (KeyValueIterator<Bytes, byte[]> all = kept.range(Keys.kind('d'), Keys.kind('e'))) {
            while (all.hasNext()) {
                all.next();
                count++;
            }
        }
        return count;
    }
}
