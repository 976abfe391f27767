package dev.brokerwatch.crawler.frontier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.config.record.crawl.VisitPurpose;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.record.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {

    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    private static final PageKind[] KINDS = PageKind.values();
    private static final Bucket[] BUCKETS = Bucket.values();

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aUrlsRecordIsReadAsItWasWritten(int seed) {
        UrlRecord record = urlRecord(new Random(seed));

        assertThat(UrlRecord.decode(record.encode())).isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aHostsRecordIsReadAsItWasWritten(int seed) {
        HostRecord record = hostRecord(new Random(seed));

        assertThat(HostRecord.decode(record.encode())).isEqualTo(record);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, -128, Long.MIN_VALUE, 0, 127, 128, Long.MAX_VALUE})
    void everyNumberIsReadAsItWasWritten(long number) {
        ByteReader in = new ByteReader(new ByteWriter().number(number).octet(7).bytes(), 0);

        assertThat(in.number()).isEqualTo(number);
        assertThat(in.octet()).isEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRecordThatEndsEarlyIsNotReadAsAnother(int seed) {
        Random random = new Random(seed);
        byte[] whole = urlRecord(random).encode();
        byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));

        assertThatThrownBy(() -> UrlRecord.decode(cut)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aNewUrlTakesFewBytesBesideItsTarget() {
        CrawlUrl url = new CrawlUrl("https://forum.example.com/thread-123456-1-1.html");
        UrlRecord found =
                UrlRecord.found(
                        url,
                        Place.linkedFrom(Fingerprint.of("parent"), Place.SEED),
                        Due.at(Bucket.ORDINARY, EPOCH));

        assertThat(found.encode()).hasSizeLessThanOrEqualTo(url.pathAndQuery().length() + 28);
        assertThat(found.url(url.host())).isEqualTo(url);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dueEntriesOfAHostSortByUrgencyAndTime(int seed) {
        Random random = new Random(seed);
        HostKey host = HostKey.of(new Host("forum.example.com"));
        Due one = due(random);
        Due other = due(random);
        Bytes first = Keys.due(host, one, Fingerprint.of("a" + seed));
        Bytes second = Keys.due(host, other, Fingerprint.of("b" + seed));

        int expected =
                one.bucket() == other.bucket()
                        ? Integer.compare(one.epochSecond(), other.epochSecond())
                        : one.bucket().compareTo(other.bucket());

        if (expected != 0) {
            assertThat(Integer.signum(first.compareTo(second))).isEqualTo(Integer.signum(expected));
        }
        assertThat(Keys.secondOf(first)).isEqualTo(one.epochSecond());
        assertThat(Keys.urlOf(second)).isEqualTo(Fingerprint.of("b" + seed));
        assertThat(Keys.bundleOf(second)).isZero();
    }

    private static UrlRecord urlRecord(Random random) {
        CrawlUrl url = new CrawlUrl("https://forum.example.com/t/" + random.nextInt(1 << 20));
        Place place =
                new Place(
                        random.nextInt(200),
                        random.nextInt(6),
                        random.nextBoolean(),
                        random.nextBoolean() ? null : Fingerprint.of("p" + random.nextInt()));
        UrlRecord record = UrlRecord.found(url, place, due(random));
        if (random.nextBoolean()) {
            record = record.inBundle(random.nextInt());
        }
        if (random.nextBoolean()) {
            record = record.with((Due) null);
        }
        if (random.nextBoolean()) {
            record = record.with(past(random));
        }
        if (random.nextBoolean()) {
            record = record.with(reading(random));
        }
        if (random.nextBoolean()) {
            record =
                    record.with(new Watching(Duration.ofHours(random.nextInt(99)), second(random)));
        }
        return record;
    }

    private static Past past(Random random) {
        return new Past(
                second(random),
                random.nextInt(600),
                random.nextInt(50),
                Duration.ofMillis(random.nextInt(1 << 30)),
                random.nextBoolean() ? null : Digest.of("d" + random.nextInt()),
                textOrNull(random),
                textOrNull(random));
    }

    private static Reading reading(Random random) {
        return new Reading(
                random.nextBoolean() ? null : KINDS[random.nextInt(KINDS.length)],
                random.nextInt(100),
                random.nextInt(Reading.MOST),
                random.nextInt(1000),
                random.nextBoolean(),
                random.nextBoolean() ? null : second(random),
                textOrNull(random),
                random.nextBoolean() ? null : second(random));
    }

    private static HostRecord hostRecord(Random random) {
        Heads heads = Heads.EMPTY;
        for (int i = random.nextInt(4); i > 0; i--) {
            heads = heads.reaching(due(random));
        }
        Outstanding visit =
                new Outstanding(
                        random.nextInt(1 << 20),
                        1 + random.nextInt(5),
                        random.nextBoolean() ? VisitPurpose.PAGES : VisitPurpose.ROBOTS,
                        milli(random),
                        random.nextInt(20),
                        random.nextInt(20));
        return new HostRecord(
                new SiteId("site-" + random.nextInt(99)),
                random.nextBoolean(),
                new Standing(random.nextBoolean(), random.nextBoolean(), textOrNull(random)),
                new Pace(random.nextInt(12), milli(random), null, milli(random), milli(random)),
                new Budget(milli(random), random.nextInt(20_000)),
                new RobotsNote(
                        milli(random), random.nextInt(600), 3, Duration.ofSeconds(7), "\"e\""),
                new VisitBook(
                        random.nextInt(1 << 30),
                        random.nextInt(9),
                        random.nextInt(9),
                        random.nextBoolean() ? null : visit),
                new Holdings(
                        random.nextInt(1 << 30),
                        random.nextInt(1 << 30),
                        random.nextInt(1 << 30),
                        heads,
                        List.of(200, 404, 0),
                        new Chore(
                                Chore.Kind.RECRAWL,
                                random.nextBoolean() ? null : Fingerprint.of("c"))));
    }

    private static Due due(Random random) {
        return new Due(BUCKETS[random.nextInt(BUCKETS.length)], random.nextInt(1 << 30));
    }

    private static Instant second(Random random) {
        return EPOCH.plusSeconds(random.nextInt(1 << 28));
    }

    private static Instant milli(Random random) {
        return EPOCH.plusMillis(random.nextInt(1 << 30));
    }

    private static @Nullable String textOrNull(Random random) {
        return random.nextBoolean() ? null : "W/\"文" + random.nextInt() + "\"";
    }
}
