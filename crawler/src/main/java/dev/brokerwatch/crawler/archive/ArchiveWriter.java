package dev.brokerwatch.crawler.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Writes a `.warc.gz`: a `warcinfo` record, then the records that it is given, each a gzip member of its own, so that tools
/// can start to read at any of them (ISO 28500, annex D). Belongs to one thread.
public final class ArchiveWriter implements AutoCloseable {

    private final OutputStream out;
    private long records;

    private ArchiveWriter(OutputStream out) {
        this.out = out;
    }

    /// Starts an archive; `out` is closed with it and should be buffered.
    ///
    /// @param fileName that the archive will have
    public static ArchiveWriter start(OutputStream out, String fileName, Instant now)
            throws IOException {
        ArchiveWriter writer = new ArchiveWriter(out);
        writer.member(info(fileName, now));
        return writer;
    }

    /// Appends a record as [dev.brokerwatch.config.wire.WarcCodec] writes it.
    public void write(byte[] record) throws IOException {
        member(record);
        records++;
    }

    /// How many records were written after the first.
    public long records() {
        return records;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void member(byte[] record) throws IOException {
        Member member = new Member(out);
        member.write(record);
        member.finish();
        member.free();
    }

    private static byte[] info(String fileName, Instant now) {
        String fields =
                "software: brokerwatch\r\nformat: WARC File Format 1.1\r\n"
                        + "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n";
        String head =
                "WARC/1.1\r\nWARC-Type: warcinfo\r\nWARC-Record-ID: <urn:uuid:"
                        + UUID.randomUUID()
                        + ">\r\nWARC-Date: "
                        + now.truncatedTo(ChronoUnit.SECONDS)
                        + "\r\nWARC-Filename: "
                        + fileName
                        + "\r\nContent-Type: application/warc-fields\r\nContent-Length: "
                        + fields.length()
                        + "\r\n\r\n";
        return (head + fields + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /// One gzip member, whose native memory is given back at once and not when a collector comes by.
    private static final class Member extends GZIPOutputStream {

        Member(OutputStream out) throws IOException {
            super(out, 16 << 10);
            def.setLevel(Deflater.DEFAULT_COMPRESSION);
        }

        void free() {
            def.end();
        }
    }
}
