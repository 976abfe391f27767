package dev.brokerwatch.launcher.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.config.wire.WarcCodec;
import dev.brokerwatch.crawler.archive.ImportedSites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcImportTest {

    @TempDir private Path folder;

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final StringWriter told = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void pagesAreKeyedByTheirHostAndBelongToASite() throws IOException {
        Path file =
                write("a.warc.gz", archive("http://forum.example:8080/t", "http://shop.example/"));

        ImportCount count = run(() -> false, file);

        assertThat(count.pages()).isEqualTo(2);
        assertThat(count.unreadableFiles()).isZero();
        assertThat(producer.history())
                .extracting(ProducerRecord::key)
                .containsExactly("forum.example:8080", "shop.example");
        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .containsOnly("brokerwatch.pages");
        assertThat(producer.history())
                .extracting(record -> ((Capture.Response) WarcCodec.decode(record.value())).site())
                .containsExactly(new SiteId("forum.example"), new SiteId("shop.example"));
        assertThat(count.summary())
                .startsWith("2 pages imported into ")
                .contains("shop.example (1)");
    }

    @Test
    void aFileImportedTwiceGivesTheSameRecords() throws IOException {
        Path file = write("a.warc.gz", archive("http://forum.example/t"));

        run(() -> false, file, file);

        assertThat(producer.history().get(0).value()).isEqualTo(producer.history().get(1).value());
    }

    @Test
    void aTornFileIsToldAndTheOthersGoOn() throws IOException {
        byte[] whole = archive("http://forum.example/1", "http://forum.example/2");
        Path torn = write("torn.warc.gz", Arrays.copyOf(whole, whole.length - 20));
        Path none = write("page.html", "<html>".getBytes(StandardCharsets.UTF_8));
        Path good = write("good.warc.gz", archive("http://forum.example/3"));

        ImportCount count = run(() -> false, torn, none, good);

        assertThat(count.pages()).isEqualTo(2);
        assertThat(count.unreadableFiles()).isEqualTo(2);
        assertThat(told.toString())
                .contains("torn.warc.gz: torn at byte ")
                .contains("the 1 pages before are imported")
                .contains("page.html: ");
    }

    @Test
    void aStopIsHeededBetweenRecords() throws IOException {
        Path file =
                write(
                        "a.warc.gz",
                        archive(
                                "http://forum.example/1",
                                "http://forum.example/2",
                                "http://forum.example/3"));

        ImportCount count = run(() -> !producer.history().isEmpty(), file);

        assertThat(count.pages()).isOne();
    }

    @Test
    void aLineTellsEveryTwoSecondsHowFarItIs() throws IOException {
        Path file =
                write(
                        "a.warc.gz",
                        archive(
                                "http://forum.example/1",
                                "http://forum.example/2",
                                "http://forum.example/3"));

        run(
                () -> {
                    nanos.addAndGet(1_200_000_000L);
                    return false;
                },
                file);

        assertThat(told.toString().lines().toList())
                .hasSizeBetween(1, 3)
                .allMatch(line ->
                        line.matches(".* B of .* B · \\d pages · 0 other records · .* records/s"));
    }

    private ImportCount run(BooleanSupplier stop, Path... files) throws IOException {
        try (Publisher publisher = new Publisher(producer)) {
            return new WarcImport(
                            new ImportedSites(Sites.of(List.of())),
                            publisher,
                            new HoldBack(() -> false, () -> {}),
                            stop,
                            new PrintWriter(told, true),
                            false,
                            nanos::get)
                    .run(List.of(files));
        }
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    static byte[] archive(String... urls) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < urls.length; i++) {
            String block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>" + i;
            String record =
                    """
                    WARC/1.0\r
                    WARC-Type: response\r
                    WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000%d>\r
                    WARC-Date: 2026-11-24T10:00:0%dZ\r
                    WARC-Target-URI: %s\r
                    Content-Type: application/http; msgtype=response\r
                    Content-Length: %d\r
                    \r
                    %s\r
                    \r
                    """
                            .formatted(i, i, urls[i], block.length(), block);
            ByteArrayOutputStream member = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(member)) {
                gzip.write(record.getBytes(StandardCharsets.UTF_8));
            }
            file.writeBytes(member.toByteArray());
        }
        return file.toByteArray();
    }
}
