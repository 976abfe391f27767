package dev.brokerwatch.crawler.archive;

import static dev.brokerwatch.crawler.archive.ForeignWarc.gzip;
import static dev.brokerwatch.crawler.archive.ForeignWarc.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.crawl.Header;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.config.wire.WarcCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReaderTest {

    private static final ImportedSites NO_SITES = new ImportedSites(Sites.of(List.of()));
    private static final String HTML = "HTTP/1.1 200 OK\nContent-Type: text/html";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void responsesBecomeCapturesAndTheRestIsPassedOver(boolean compressed) throws IOException {
        byte[] file =
                new ForeignWarc(compressed)
                        .info()
                        .record(
                                "WARC-Type: request\r\nWARC-Target-URI: http://forum.example/",
                                utf8("GET / HTTP/1.1\r\n\r\n"))
                        .response(1, HTML + "\nX-Powered-By: X", utf8("<p>one"))
                        .response(2, "HTTP/1.0 404 Not Found", utf8("gone"))
                        .bytes();

        List<ArchiveRecord> records = records(file, NO_SITES);

        assertThat(records.subList(0, 2))
                .containsExactly(
                        new ArchiveRecord.PassedOver("warcinfo"),
                        new ArchiveRecord.PassedOver("request"));
        Capture.Response page = page(records.get(2));
        assertThat(page.url()).isEqualTo(new CrawlUrl("http://forum.example/t?id=1"));
        assertThat(page.site()).isEqualTo(new SiteId("forum.example"));
        assertThat(page.at()).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
        assertThat(page.recordId()).startsWith("urn:uuid:00000000-0000-4000-8000-");
        assertThat(page.headers())
                .containsExactly(
                        new Header("Content-Type", "text/html"), new Header("X-Powered-By", "X"));
        assertThat(page.body()).isEqualTo(utf8("<p>one"));
        assertThat(page.payload()).isEqualTo(Digest.of(utf8("<p>one")));
        assertThat(page(records.get(3)).status()).isEqualTo(404);
    }

    @Test
    void whatIsReadTravels() throws IOException {
        byte[] file =
                new ForeignWarc(true)
                        .response(
                                1,
                                HTML + "\nSet-Cookie: a\n b\nBroken line\n: nameless",
                                utf8("<p>one"))
                        .bytes();
        Capture.Response page = page(records(file, NO_SITES).getFirst());

        assertThat(WarcCodec.decode(WarcCodec.encode(page)))
                .usingRecursiveComparison()
                .isEqualTo(page);
    }

    @Test
    void chunksThatACrawlerKeptAreJoined() throws IOException {
        byte[] chunks = utf8("6;x=y\r\n<p>one\r\n4\r\n two\r\n0\r\nTrailer: x\r\n\r\n");
        byte[] file =
                new ForeignWarc(true)
                        .response(1, HTML + "\nTransfer-Encoding: chunked", chunks)
                        .bytes();

        Capture.Response page = page(records(file, NO_SITES).getFirst());

        assertThat(page.body()).asString().isEqualTo("<p>one two");
        assertThat(page.header("Transfer-Encoding")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>no chunks", "dead <p>", "", "abc", "fffffffff\r\nx"})
    void aBodyWhoseChunksACrawlerRemovedStays(String body) throws IOException {
        byte[] file =
                new ForeignWarc(false)
                        .response(1, HTML + "\nTransfer-Encoding: chunked", utf8(body))
                        .bytes();

        assertThat(page(records(file, NO_SITES).getFirst()).body())
                .asString()
                .isEqualTo(body.startsWith("dead") ? "" : body);
    }

    @Test
    void theContentCodingIsKeptWhereTheBodyHasIt() throws IOException {
        byte[] packed = gzip(utf8("<p>one"));
        byte[] file =
                new ForeignWarc(true)
                        .response(
                                1,
                                HTML + "\nContent-Encoding: gzip\nContent-Length: " + packed.length,
                                packed)
                        .response(
                                2,
                                HTML + "\nContent-Encoding: gzip\nContent-Length: " + packed.length,
                                utf8("<p>one"))
                        .bytes();

        List<ArchiveRecord> records = records(file, NO_SITES);

        assertThat(page(records.get(0)).headers()).hasSize(3);
        assertThat(page(records.get(0)).body()).isEqualTo(packed);
        assertThat(page(records.get(1)).headers())
                .containsExactly(new Header("Content-Type", "text/html"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatComesBeforeACutIsReadAndTheCutIsToldWithItsPlace(boolean compressed)
            throws IOException {
        ForeignWarc whole = new ForeignWarc(compressed).info().response(1, HTML, new byte[2_000]);
        int second = whole.bytes().length;
        byte[] file = whole.response(2, HTML, new byte[2_000]).bytes();
        for (int cut = second + 25; cut < file.length - 12; cut += compressed ? 1 : 97) {
            List<ArchiveRecord> read = new ArrayList<>();
            Path torn = Files.write(folder.resolve("torn.warc"), Arrays.copyOf(file, cut));

            assertThatThrownBy(() -> readInto(read, torn, NO_SITES))
                    .as("cut at %d", cut)
                    .isInstanceOfSatisfying(
                            TornArchiveException.class,
                            e -> assertThat(e.offset()).isEqualTo(second));
            assertThat(read).hasSize(2);
        }
    }

    @Test
    void aRecordWithoutAnIdGetsTheSameAtEachImport() throws IOException {
        String head =
                "WARC-Type: response\r\nWARC-Record-ID: none\r\nWARC-Target-URI: <http://forum.example/a>\r\nContent-Type: application/http";
        byte[] file = new ForeignWarc(false).record(head, utf8("HTTP/1.1 200 OK\r\n\r\nx")).bytes();

        assertThat(page(records(file, NO_SITES).getFirst()).recordId())
                .startsWith("urn:uuid:")
                .isEqualTo(page(records(file, NO_SITES).getFirst()).recordId());
    }

    @Test
    void recordsThatAreNoPagesOfTheWebArePassedOverWithAReason() throws IOException {
        byte[] file =
                new ForeignWarc(false)
                        .record(
                                "WARC-Type: response\r\nWARC-Target-URI: dns:forum.example\r\nContent-Type: text/dns",
                                utf8("1.2.3.4"))
                        .record(
                                "WARC-Type: response\r\nWARC-Target-URI: http://forum.example/\r\nContent-Type: application/http",
                                utf8("no response"))
                        .record(
                                "WARC-Type: response\r\nWARC-Date: yesterday\r\nWARC-Target-URI: http://forum.example/",
                                utf8("HTTP/1.1 200 OK\r\n\r\n"))
                        .record(
                                "WARC-Type: revisit\r\nWARC-Target-URI: http://forum.example/",
                                utf8("HTTP/1.1 200 OK\r\n\r\n"))
                        .bytes();

        assertThat(records(file, NO_SITES))
                .extracting(record -> ((ArchiveRecord.PassedOver) record).reason())
                .containsExactly("not http", "no HTTP response", "no date", "revisit");
    }

    @Test
    void aBodyThatIsTooLongIsCutAndSaysSo() throws IOException {
        byte[] file =
                new ForeignWarc(true)
                        .response(1, HTML, new byte[6 << 20])
                        .response(2, HTML, utf8("x"))
                        .bytes();

        List<ArchiveRecord> records = records(file, NO_SITES);

        assertThat(page(records.get(0)).truncated()).isTrue();
        assertThat(page(records.get(0)).body()).hasSize(5 << 20);
        assertThat(page(records.get(1)).truncated()).isFalse();
    }

    @Test
    void aPageOfAConfiguredDomainBelongsToItsSite() throws IOException {
        SiteSettings site =
                SiteSettings.of(
                        new SiteId("market"), List.of(new CrawlUrl("https://forum.example/start")));
        byte[] file = new ForeignWarc(true).response(1, HTML, utf8("x")).bytes();

        assertThat(
                        page(records(file, new ImportedSites(Sites.of(List.of(site)))).getFirst())
                                .site())
                .isEqualTo(new SiteId("market"));
    }

    @Test
    void anyHostNamesASite() {
        for (String host :
                List.of(
                        "[::1]:8080",
                        "127.0.0.1:80",
                        "a_b.example",
                        "x".repeat(63) + "." + "y".repeat(63) + ".example",
                        "localhost")) {
            assertThat(NO_SITES.of(new CrawlUrl("http://" + host + "/")).value()).isNotEmpty();
        }
    }

    @Test
    void aFileThatIsNoArchiveIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("page.html"), utf8("<html><p>no archive"));

        assertThatThrownBy(() -> readInto(new ArrayList<>(), file, NO_SITES))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theOlderFormatArcIsReadToo() throws IOException {
        String about = "1 0 Other\nURL IP-address Archive-date Content-type Archive-length\n\n";
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>one";
        byte[] file =
                utf8(
                        "filedesc://a.arc 0.0.0.0 20261124100000 text/plain "
                                + about.length()
                                + "\n"
                                + about
                                + "\nhttp://forum.example/a 192.0.2.1 20261124100000 text/html "
                                + page.length()
                                + "\n"
                                + page
                                + "\n");

        List<ArchiveRecord> records = records(file, NO_SITES);

        assertThat(records).hasSize(2);
        assertThat(page(records.get(1)).body()).asString().isEqualTo("<p>one");
        assertThat(page(records.get(1)).at()).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
    }

    private List<ArchiveRecord> records(byte[] file, ImportedSites sites) throws IOException {
        List<ArchiveRecord> records = new ArrayList<>();
        readInto(records, Files.write(folder.resolve("file.warc"), file), sites);
        return records;
    }

    private static void readInto(List<ArchiveRecord> records, Path file, ImportedSites sites)
            throws IOException {
        try (ArchiveReader reader = ArchiveReader.open(file, sites)) {
            Optional<ArchiveRecord> next = reader.next();
            while (next.isPresent()) {
                records.add(next.get());
                next = reader.next();
            }
        }
    }

    private static Capture.Response page(ArchiveRecord record) {
        return ((ArchiveRecord.Page) record).capture();
    }
}
