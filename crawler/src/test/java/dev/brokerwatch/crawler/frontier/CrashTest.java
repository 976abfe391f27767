package dev.brokerwatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.ThreadHint;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.crawl.VisitPurpose;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.crawler.frontier.store.Due;
import dev.brokerwatch.crawler.frontier.store.DueUrl;
import dev.brokerwatch.crawler.frontier.store.Fingerprint;
import dev.brokerwatch.crawler.frontier.store.FrontierReader;
import dev.brokerwatch.crawler.frontier.store.HostKey;
import dev.brokerwatch.crawler.frontier.store.HostRecord;
import dev.brokerwatch.crawler.frontier.store.UrlRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A crash leaves a prefix of the store's writes. Whichever it is, every URL that is due must be found by who looks from
/// where its host's record says on.
class CrashTest {

    private static final String ROOT = "https://forum.example.com/";
    private static final SiteSettings FORUM = Reports.site("forum", ROOT);
    private static final HostKey HOST = HostKey.of(new Host("forum.example.com"));
    private static final int THREADS = 40;

    @TempDir Path state;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whatIsDueIsFoundWhereverTheWritesEnd(int seed) {
        Random random = new Random(seed);
        KeyValueStore<Bytes, byte[]> kept = Stores.inMemoryKeyValueStore("kept").get();
        FrontierReader reader = new FrontierReader(kept);
        try (FrontierRun frontier = FrontierRun.of(state, FORUM)) {
            Visit visit = FrontierRun.opened(frontier, FORUM);
            frontier.learns(Reports.linking(visit, frontier.clock.instant(), links(random)));
            for (int round = 0; round < 60; round++) {
                goOn(frontier, random);
                for (KeyValue<Bytes, byte[]> write : frontier.written()) {
                    kept.put(write.key, write.value);
                    findsAll(reader);
                }
            }
        }
    }

    private static void goOn(FrontierRun frontier, Random random) {
        boolean aDay = random.nextInt(8) == 0;
        frontier.passes(aDay ? Duration.ofHours(25) : Duration.ofSeconds(1 + random.nextInt(600)));
        if (random.nextInt(3) == 0) {
            frontier.learns(Hints.board(ROOT, frontier.clock.instant(), threads(frontier, random)));
        }
        for (Visit visit : frontier.visits()) {
            if (visit.purpose() == VisitPurpose.ROBOTS) {
                String rule = "User-agent: *\nDisallow: /t" + random.nextInt(4) + "\n";
                frontier.learns(Reports.robots(visit, frontier.clock.instant(), 200, rule));
            } else {
                frontier.learns(Reports.linking(visit, frontier.clock.instant(), links(random)));
            }
        }
    }

    private static String[] links(Random random) {
        return Stream.generate(() -> thread(random)).limit(6).toArray(String[]::new);
    }

    private static ThreadHint[] threads(FrontierRun frontier, Random random) {
        return Stream.generate(() ->
                        Hints.thread(
                                thread(random),
                                frontier.clock.instant().minusSeconds(random.nextInt(90))))
                .limit(5)
                .toArray(ThreadHint[]::new);
    }

    private static String thread(Random random) {
        return ROOT + "t" + random.nextInt(THREADS);
    }

    private static void findsAll(FrontierReader reader) {
        HostRecord host = reader.host(HOST.host());
        for (Fingerprint url : reader.urls(HOST, null, 1_000)) {
            UrlRecord record = reader.url(HOST, url);
            Due due = record == null ? null : record.due();
            if (record != null && due != null) {
                assertThat(host).isNotNull();
                int from = host == null ? 0 : host.holdings().heads().of(due.bucket());
                List<DueUrl> found = reader.due(HOST, due.bucket(), from, due.epochSecond(), 1_000);
                assertThat(found)
                        .as("%s in %s from %s on", record.target(), due, from)
                        .contains(new DueUrl(url, due, record.bundle()));
            }
        }
    }
}
