package dev.brokerwatch.launcher.archive;

import dev.brokerwatch.config.wire.WarcCodec;
import dev.brokerwatch.config.wire.WireException;
import dev.brokerwatch.crawler.archive.ArchiveWriter;
import java.io.IOException;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/// Writes what `pages` holds into an archive, record by record as it is.
final class WarcExport {

    private final PagesReplay pages;
    private final CaptureFilter filter;
    private final ArchiveWriter writer;
    private final ProgressLine progress;
    private long unreadable;

    WarcExport(
            PagesReplay pages, CaptureFilter filter, ArchiveWriter writer, ProgressLine progress) {
        this.pages = pages;
        this.filter = filter;
        this.writer = writer;
        this.progress = progress;
    }

    void run(BooleanSupplier stop) throws IOException {
        pages.<IOException>run(this::take, stop);
        progress.end();
    }

    /// Records of the topic that nobody can read, and that are left out.
    long unreadable() {
        return unreadable;
    }

    private void take(byte[] record) throws IOException {
        try {
            if (filter.takes(WarcCodec.decode(record))) {
                writer.write(record);
            }
        } catch (WireException e) {
            unreadable++;
        }
        progress.show(() ->
                String.format(
                        Locale.ROOT,
                        "%,d of %,d captures read · %,d written",
                        pages.read(),
                        pages.total(),
                        writer.records()));
    }
}
