package dev.brokerwatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.Header;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.fetch.http.Reply;
import dev.brokerwatch.crawler.web.Routes;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {

    private static final CrawlUrl PAGE = new CrawlUrl("https://forum.example/");
    private static final int BOUND = 100_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000, 99_999, 100_000})
    void whatWasZippedComesOutAsItWas(int size) {
        byte[] plain = noise(size);

        Decoding decoding = Decoding.of(PAGE, reply(Routes.zipped(plain), "gzip"), BOUND);

        assertThat(Arrays.copyOf(decoding.bytes(), decoding.length())).isEqualTo(plain);
        assertThat(decoding.bounded()).isFalse();
    }

    @Test
    void whatIsLongerThanTheBoundIsCut() {
        byte[] zipped = Routes.zipped(new byte[50 * BOUND]);

        Decoding decoding = Decoding.of(PAGE, reply(zipped, "gzip"), BOUND);

        assertThat(decoding.length()).isEqualTo(BOUND);
        assertThat(decoding.bounded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aDamagedStreamGivesAtMostWhatCameBeforeTheDamage(int seed) {
        byte[] zipped = Routes.zipped(noise(20_000));
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
        byte[] cut = Arrays.copyOf(zipped, random.nextInt(zipped.length));

        Decoding decoding = Decoding.of(PAGE, reply(cut, "gzip"), BOUND);

        assertThat(decoding.length()).isLessThanOrEqualTo(20_000);
    }

    @Test
    void aCodingThatWasNotAskedForGivesNothing() {
        assertThat(Decoding.of(PAGE, reply(noise(100), "br"), BOUND).length()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sitemap.xml.gz", "sitemap.xml.gz?page=2"})
    void aZippedSitemapIsUnzippedAndReadAsXml(String name) {
        CrawlUrl sitemap = new CrawlUrl("https://forum.example/" + name);
        Reply.Arrived reply =
                new Reply.Arrived(
                        200,
                        List.of(new Header("Content-Type", "application/octet-stream")),
                        Routes.zipped(noise(10)),
                        false);

        Decoding decoding = Decoding.of(sitemap, reply, BOUND);

        assertThat(decoding.length()).isEqualTo(10);
        assertThat(decoding.contentType()).isEqualTo("application/xml");
    }

    private static Reply.Arrived reply(byte[] body, String coding) {
        return new Reply.Arrived(200, List.of(new Header("content-encoding", coding)), body, false);
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        RandomGeneratorFactory.getDefault().create(size).nextBytes(bytes);
        return bytes;
    }
}
