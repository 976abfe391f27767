package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.fetch.http.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// An entity without its content-coding, as far as a bound goes.
///
/// @param bytes the first `length` of it count; shared with the response where nothing had to be decoded
/// @param contentType the header, or what it must mean of a zipped sitemap
/// @param bounded more came out than the bound lets through
@SuppressWarnings("ArrayRecordComponent")
record Decoding(byte[] bytes, int length, @Nullable String contentType, boolean bounded) {

    private static final byte[] NOTHING = {};

    /// What is zipped is unzipped; a coding that we never asked for gives an empty body. A broken stream gives what came
    /// out before it broke.
    static Decoding of(CrawlUrl url, Reply.Arrived reply, int bound) {
        byte[] body = reply.body();
        String type = reply.header("Content-Type");
        String coding = reply.header("Content-Encoding");
        if (coding != null && !coding.isBlank()) {
            String name = coding.strip().toLowerCase(Locale.ROOT);
            return switch (name) {
                case "gzip", "x-gzip" -> unzipped(body, type, bound);
                case "identity" -> new Decoding(body, body.length, type, false);
                default -> new Decoding(NOTHING, 0, type, false);
            };
        }
        if (isNamedZipped(url) && isZipped(body)) {
            return unzipped(body, "application/xml", bound);
        }
        return new Decoding(body, body.length, type, false);
    }

    private static boolean isNamedZipped(CrawlUrl url) {
        String target = url.pathAndQuery();
        int query = target.indexOf('?');
        return target.substring(0, query < 0 ? target.length() : query).endsWith(".gz");
    }

    private static boolean isZipped(byte[] body) {
        return body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
    }

    private static Decoding unzipped(byte[] body, @Nullable String type, int bound) {
        byte[] out = new byte[Math.min(bound, Math.max(4 * body.length, 1_024))];
        int length = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), 8_192)) {
            while (true) {
                if (length == out.length) {
                    if (length == bound) {
                        return new Decoding(out, length, type, in.read() >= 0);
                    }
                    out = Arrays.copyOf(out, (int) Math.min(bound, 2L * length));
                }
                int read = in.read(out, length, out.length - length);
                if (read < 0) {
                    break;
                }
                length += read;
            }
        } catch (IOException e) {
            return new Decoding(out, length, type, false);
        }
        return new Decoding(out, length, type, false);
    }
}
