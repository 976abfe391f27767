package dev.brokerwatch.crawler.archive;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/// Reads a WARC file (ISO 28500, 1.0 and 1.1) of any crawler, plain or compressed by gzip, one record after the other.
/// HTTP responses become captures; all else is passed over, and told. Belongs to one thread.
public final class ArchiveReader implements AutoCloseable {

    /// The largest body that travels; what is longer is cut, and says so.
    private static final int LONGEST_BODY = 5 << 20;

    private static final int LONGEST_BLOCK = LONGEST_BODY + (64 << 10);
    private static final int LONGEST_ID = 256;

    private final WarcReader reader;
    private final ImportedSites sites;

    private ArchiveReader(WarcReader reader, ImportedSites sites) {
        this.reader = reader;
        this.sites = sites;
    }

    /// Opens a file, told from its first bytes to be plain or compressed.
    ///
    /// @throws IOException when the file cannot be opened or does not start as an archive does
    public static ArchiveReader open(Path file, ImportedSites sites) throws IOException {
        WarcReader reader = new WarcReader(file);
        reader.setLenient(true);
        return new ArchiveReader(reader, sites);
    }

    /// The next record, or empty at the file's end.
    ///
    /// @throws TornArchiveException when the file cannot be read any further
    public Optional<ArchiveRecord> next() throws TornArchiveException {
        try {
            Optional<WarcRecord> record = reader.next();
            return record.isEmpty() ? Optional.empty() : Optional.of(read(record.get()));
        } catch (TornArchiveException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new TornArchiveException(position(), "not readable: " + e.getMessage(), e);
        }
    }

    /// Where the last record starts, in bytes of the file as stored.
    public long position() {
        return reader.position();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private ArchiveRecord read(WarcRecord record) throws IOException {
        String type = field(record, "WARC-Type").toLowerCase(Locale.ROOT);
        byte[] block = block(record);
        if (!type.equals("response")) {
            return new ArchiveRecord.PassedOver(
                    type.matches("[a-z]{1,20}") ? type : "unknown type");
        }
        String target = withoutBrackets(field(record, "WARC-Target-URI"));
        Optional<CrawlUrl> url = sites.normalForm(target);
        if (url.isEmpty()) {
            return new ArchiveRecord.PassedOver("not http");
        }
        Optional<Instant> at = instant(field(record, "WARC-Date"));
        if (at.isEmpty()) {
            return new ArchiveRecord.PassedOver("no date");
        }
        HttpResponseBytes response = HttpResponseBytes.read(block);
        return response == null
                ? new ArchiveRecord.PassedOver("no HTTP response")
                : new ArchiveRecord.Page(capture(record, url.get(), at.get(), response));
    }

    private Capture.Response capture(
            WarcRecord record, CrawlUrl url, Instant at, HttpResponseBytes response) {
        byte[] body = response.body();
        boolean tooLong = body.length > LONGEST_BODY || announced(record) > LONGEST_BLOCK;
        if (body.length > LONGEST_BODY) {
            body = Arrays.copyOf(body, LONGEST_BODY);
        }
        return new Capture.Response(
                id(record, url, at),
                sites.of(url),
                url,
                at,
                response.status(),
                response.headers(),
                body,
                Digest.of(body),
                tooLong || !field(record, "WARC-Truncated").isEmpty());
    }

    /// The record's own id; without a usable one, one that the same record gets again at the next import.
    private static String id(WarcRecord record, CrawlUrl url, Instant at) {
        String own = withoutBrackets(field(record, "WARC-Record-ID"));
        boolean usable =
                own.length() <= LONGEST_ID
                        && own.indexOf(':') > 0
                        && own.chars().allMatch(c -> c > ' ' && c <= '~');
        String known = url.value() + "\n" + at;
        return usable
                ? own
                : "urn:uuid:" + UUID.nameUUIDFromBytes(known.getBytes(StandardCharsets.UTF_8));
    }

    /// The record's block, or as much of it as is wanted; all of it must be there.
    private byte[] block(WarcRecord record) throws IOException {
        long announced = announced(record);
        int wanted = (int) Math.min(Math.max(announced, 0), LONGEST_BLOCK);
        InputStream stream = record.body().stream();
        byte[] block = stream.readNBytes(wanted);
        long read = block.length + (block.length < wanted ? 0 : skip(stream, announced - wanted));
        if (read < announced) {
            throw new TornArchiveException(
                    record.position(),
                    "the file ends in the middle of a record: "
                            + announced
                            + " bytes announced, "
                            + read
                            + " there");
        }
        return block;
    }

    private static long skip(InputStream stream, long count) throws IOException {
        byte[] bin = new byte[count > 0 ? 64 << 10 : 0];
        long left = count;
        while (left > 0) {
            int read = stream.read(bin, 0, (int) Math.min(bin.length, left));
            if (read < 0) {
                break;
            }
            left -= read;
        }
        return count - left;
    }

    private static long announced(WarcRecord record) {
        try {
            return Long.parseLong(field(record, "Content-Length"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(Instant.parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String field(WarcRecord record, String name) {
        return record.headers().first(name).orElse("").strip();
    }

    private static String withoutBrackets(String value) {
        return value.startsWith("<") && value.endsWith(">")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
