package dev.brokerwatch.launcher.archive;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.config.wire.WarcCodec;
import dev.brokerwatch.crawler.archive.ArchiveReader;
import dev.brokerwatch.crawler.archive.ArchiveRecord;
import dev.brokerwatch.crawler.archive.ImportedSites;
import dev.brokerwatch.crawler.archive.TornArchiveException;
import dev.brokerwatch.launcher.up.Bytes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Reads archives and publishes their pages. A record keeps its id, so that a file that is imported twice counts once.
final class WarcImport {

    private static final double NANOS = 1e9;

    private final ImportedSites sites;
    private final Publisher publisher;
    private final HoldBack holdBack;
    private final BooleanSupplier stop;
    private final PrintWriter out;
    private final ProgressLine progress;
    private final LongSupplier nanos;
    private final ImportCount count = new ImportCount();
    private final long started;
    private long total;
    private long before;

    WarcImport(
            ImportedSites sites,
            Publisher publisher,
            HoldBack holdBack,
            BooleanSupplier stop,
            PrintWriter out,
            boolean terminal,
            LongSupplier nanos) {
        this.sites = sites;
        this.publisher = publisher;
        this.holdBack = holdBack;
        this.stop = stop;
        this.out = out;
        this.progress = new ProgressLine(out, terminal, nanos);
        this.nanos = nanos;
        this.started = nanos.getAsLong();
    }

    /// Imports the files in their order; a file that cannot be read is told and does not stop the others. When it returns,
    /// Kafka has acknowledged all that was counted.
    ImportCount run(List<Path> files) throws IOException {
        for (Path file : files) {
            total += Files.size(file);
        }
        for (Path file : files) {
            if (stop.getAsBoolean()) {
                break;
            }
            read(file);
            before += Files.size(file);
        }
        publisher.flush();
        progress.end();
        return count;
    }

    private void read(Path file) {
        long pages = count.pages();
        try (ArchiveReader reader = ArchiveReader.open(file, sites)) {
            Optional<ArchiveRecord> next = reader.next();
            while (next.isPresent() && !stop.getAsBoolean()) {
                take(next.get(), reader);
                progress.show(() -> line(before + reader.position()));
                next = reader.next();
            }
        } catch (TornArchiveException e) {
            complain(
                    file,
                    "torn at byte "
                            + e.offset()
                            + ", "
                            + e.getMessage()
                            + "; the "
                            + (count.pages() - pages)
                            + " pages before are imported, what follows is not");
        } catch (IOException e) {
            complain(file, "not a readable WARC file: " + e.getMessage());
        }
    }

    private void take(ArchiveRecord record, ArchiveReader reader) {
        switch (record) {
            case ArchiveRecord.Page(Capture.Response page) -> {
                byte[] value = WarcCodec.encode(page);
                publisher.send(Topic.PAGES, page.url().host().value(), value);
                count.page(page.site());
                holdBack.sent(value.length, stop, () -> progress.show(() -> waiting(reader)));
            }
            case ArchiveRecord.PassedOver(String reason) -> count.passedOver(reason);
        }
    }

    private void complain(Path file, String problem) {
        count.unreadableFile();
        progress.end();
        out.println(file + ": " + problem);
        out.flush();
    }

    private String waiting(ArchiveReader reader) {
        return line(before + reader.position()) + " · waiting for the indexer, which is far behind";
    }

    private String line(long bytes) {
        double seconds = Math.max((nanos.getAsLong() - started) / NANOS, 1e-3);
        return String.format(
                Locale.ROOT,
                "%s of %s · %,d pages · %,d other records · %,.0f records/s",
                Bytes.print(bytes),
                Bytes.print(total),
                count.pages(),
                count.records() - count.pages(),
                count.records() / seconds);
    }
}
