package dev.brokerwatch.crawler.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.crawl.FailureKind;
import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.Header;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.config.wire.WarcCodec;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.tools.ValidateTool;

class ArchiveWriterTest {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00.125Z");
    private static final SiteId SITE = new SiteId("forum.example");
    private static final CrawlUrl URL = new CrawlUrl("http://forum.example/t?id=7");

    @TempDir private Path folder;

    @Test
    void theValidatorOfJwarcTakesEveryKindOfRecord() throws Exception {
        Path file = written(response("1"), revisit(304), revisit(200), none());

        Constructor<ValidateTool> constructor = ValidateTool.class.getConstructor(boolean.class);
        Method validate = ValidateTool.class.getDeclaredMethod("validate", Path.class);
        validate.setAccessible(true);

        assertThat(validate.invoke(constructor.newInstance(true), file)).isEqualTo(true);
    }

    @Test
    void everyRecordStartsAMemberOfItsOwn() throws IOException {
        Path file = written(response("1"), response("2"));
        byte[] bytes = Files.readAllBytes(file);

        try (WarcReader reader = new WarcReader(file)) {
            assertThat(reader.next().orElseThrow().type()).isEqualTo("warcinfo");
            while (reader.next().isPresent()) {
                int at = (int) reader.position();
                assertThat(bytes[at]).isEqualTo((byte) 0x1F);
                assertThat(bytes[at + 1]).isEqualTo((byte) 0x8B);
            }
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Capture.Response capture = response("1");
        try (ArchiveReader reader =
                ArchiveReader.open(written(capture), new ImportedSites(Sites.of(List.of())))) {
            assertThat(reader.next()).contains(new ArchiveRecord.PassedOver("warcinfo"));
            assertThat(reader.next().orElseThrow())
                    .isInstanceOfSatisfying(
                            ArchiveRecord.Page.class,
                            page ->
                                    assertThat(page.capture())
                                            .usingRecursiveComparison()
                                            .isEqualTo(capture));
            assertThat(reader.next()).isEmpty();
        }
    }

    private Path written(Capture... captures) throws IOException {
        Path file = folder.resolve("out.warc.gz");
        try (ArchiveWriter writer =
                ArchiveWriter.start(Files.newOutputStream(file), "out.warc.gz", AT)) {
            for (Capture capture : captures) {
                writer.write(WarcCodec.encode(capture));
            }
        }
        return file;
    }

    private static Capture.Response response(String number) {
        byte[] body = ("<p>" + number).getBytes(StandardCharsets.UTF_8);
        return new Capture.Response(
                id(number),
                SITE,
                URL,
                AT,
                200,
                List.of(new Header("Content-Type", "text/html")),
                body,
                Digest.of(body),
                false);
    }

    private static Capture revisit(int status) {
        return new Capture.Revisit(
                id("2" + status), SITE, URL, AT, status, Digest.of(new byte[] {1}));
    }

    private static Capture none() {
        return new Capture.NoResponse(
                id("3"), SITE, URL, AT, new FetchOutcome.Failed(FailureKind.TIMEOUT, "no answer"));
    }

    private static String id(String number) {
        return "urn:uuid:00000000-0000-4000-8000-" + "0".repeat(12 - number.length()) + number;
    }
}
