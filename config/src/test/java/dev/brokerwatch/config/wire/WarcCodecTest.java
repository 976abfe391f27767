package dev.brokerwatch.config.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.crawl.FailureKind;
import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.Header;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.SiteId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

class WarcCodecTest {

    private static final SiteId SITE = new SiteId("forum.example");
    private static final CrawlUrl URL = new CrawlUrl("http://forum.example/t?id=7");
    private static final Instant AT = Instant.parse("2099-03-02T22:14:03.125Z");
    private static final String ID = "urn:uuid:00000000-0000-4000-8000-000000000001";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aResponseComesBackByteForByte(long seed) {
        byte[] body = new byte[(int) (seed * 1_000)];
        new Random(seed).nextBytes(body);
        Capture.Response sent = response(200, body, seed % 2 == 0);

        Capture.Response received = (Capture.Response) WarcCodec.decode(WarcCodec.encode(sent));

        assertThat(received.body()).isEqualTo(body);
        assertThat(received).usingRecursiveComparison().isEqualTo(sent);
    }

    @Test
    void aRevisitAndAMissingResponseComeBack() {
        Capture revisit = new Capture.Revisit(ID, SITE, URL, AT, 304, Digest.of(new byte[] {1}));
        Capture none =
                new Capture.NoResponse(
                        ID,
                        SITE,
                        URL,
                        AT,
                        new FetchOutcome.Failed(FailureKind.TIMEOUT, "no answer within 30 s"));

        assertThat(WarcCodec.decode(WarcCodec.encode(revisit))).isEqualTo(revisit);
        assertThat(WarcCodec.decode(WarcCodec.encode(none))).isEqualTo(none);
    }

    @Test
    void anyWarcToolReadsAResponse() throws IOException {
        byte[] body = "<p>hello".getBytes(StandardCharsets.UTF_8);
        byte[] record = WarcCodec.encode(response(404, body, false));

        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(record))) {
            WarcResponse read = (WarcResponse) reader.next().orElseThrow();
            assertThat(read.target()).isEqualTo(URL.value());
            assertThat(read.http().status()).isEqualTo(404);
            assertThat(read.http().body().stream().readAllBytes()).isEqualTo(body);
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void anyWarcToolReadsARevisit() throws IOException {
        byte[] record =
                WarcCodec.encode(
                        new Capture.Revisit(ID, SITE, URL, AT, 200, Digest.of(new byte[] {1})));

        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(record))) {
            assertThat(reader.next().orElseThrow()).isInstanceOf(WarcRevisit.class);
        }
    }

    @Test
    void aHeaderCannotEndTheHead() {
        Capture.Response forged =
                new Capture.Response(
                        ID,
                        SITE,
                        URL,
                        AT,
                        200,
                        List.of(new Header("X", "a\r\n\r\nHTTP/1.1 200 OK")),
                        new byte[] {7},
                        Digest.of(new byte[] {7}),
                        false);

        Capture.Response received = (Capture.Response) WarcCodec.decode(WarcCodec.encode(forged));

        assertThat(received.body()).containsExactly(7);
        assertThat(received.headers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsCutOrMangledIsRefusedWithAReason(long seed) {
        Random random = new Random(seed);
        byte[] whole = WarcCodec.encode(response(200, new byte[200], false));
        byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length - 204));

        assertThatThrownBy(() -> WarcCodec.decode(cut)).isInstanceOf(WireException.class);
    }

    private static Capture.Response response(int status, byte[] body, boolean truncated) {
        List<Header> headers =
                List.of(
                        new Header("Content-Type", "text/html; charset=gbk"),
                        new Header("X-Note", "a: b"));
        return new Capture.Response(
                ID, SITE, URL, AT, status, headers, body, Digest.of(body), truncated);
    }
}
