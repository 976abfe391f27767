package dev.brokerwatch.launcher.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.WarcCodec;
import dev.brokerwatch.crawler.archive.ArchiveReader;
import dev.brokerwatch.crawler.archive.ArchiveRecord;
import dev.brokerwatch.crawler.archive.ArchiveWriter;
import dev.brokerwatch.crawler.archive.ImportedSites;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcExportTest {

    private static final String TOPIC = Topic.PAGES.topicName();
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir private Path folder;

    @Test
    void everyCaptureIsWritten() throws IOException {
        assertThat(exported(new CaptureFilter(null, null, null))).containsExactly("/0", "/1", "/2");
    }

    @Test
    void aSiteAndATimeChoose() throws IOException {
        assertThat(exported(new CaptureFilter(new SiteId("forum.example"), null, null)))
                .containsExactly("/0", "/1", "/2");
        assertThat(exported(new CaptureFilter(new SiteId("other"), null, null))).isEmpty();
        assertThat(exported(new CaptureFilter(null, NOON.plusSeconds(1), NOON.plusSeconds(2))))
                .containsExactly("/1");
    }

    private List<String> exported(CaptureFilter filter) throws IOException {
        Path file = folder.resolve("out.warc.gz");
        try (MockConsumer<String, byte[]> consumer = pages();
                ArchiveWriter writer =
                        ArchiveWriter.start(Files.newOutputStream(file), "out.warc.gz", NOON)) {
            PagesReplay pages = new PagesReplay(consumer);
            ProgressLine progress =
                    new ProgressLine(new PrintWriter(new StringWriter()), false, () -> 0);
            WarcExport export = new WarcExport(pages, filter, writer, progress);
            export.run(() -> false);
            assertThat(pages.read()).isEqualTo(pages.total()).isEqualTo(4);
            assertThat(export.unreadable()).isOne();
        }
        return urls(file);
    }

    private static List<String> urls(Path file) throws IOException {
        List<String> urls = new ArrayList<>();
        try (ArchiveReader reader =
                ArchiveReader.open(file, new ImportedSites(Sites.of(List.of())))) {
            Optional<ArchiveRecord> next = reader.next();
            while (next.isPresent()) {
                if (next.get() instanceof ArchiveRecord.Page(Capture.Response page)) {
                    urls.add(page.url().pathAndQuery());
                }
                next = reader.next();
            }
        }
        return urls;
    }

    /// Three captures, a second apart, and a record that nobody can read.
    private static MockConsumer<String, byte[]> pages() {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        consumer.updatePartitions(
                TOPIC,
                List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), new Node[0], new Node[0])));
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.updateEndOffsets(Map.of(partition, 4L));
        consumer.schedulePollTask(() -> {
            for (int i = 0; i < 3; i++) {
                consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, i, "forum.example", capture(i)));
            }
            consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 3, "forum.example", new byte[] {1}));
        });
        return consumer;
    }

    private static byte[] capture(int number) {
        byte[] body = {(byte) number};
        return WarcCodec.encode(
                new Capture.Response(
                        "urn:uuid:00000000-0000-4000-8000-00000000000" + number,
                        new SiteId("forum.example"),
                        new CrawlUrl("http://forum.example/" + number),
                        NOON.plusSeconds(number),
                        200,
                        List.of(),
                        body,
                        Digest.of(body),
                        false));
    }
}
