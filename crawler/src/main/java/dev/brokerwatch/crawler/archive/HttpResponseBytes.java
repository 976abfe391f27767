package dev.brokerwatch.crawler.archive;

import dev.brokerwatch.config.record.crawl.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An HTTP response as an archive holds it: whatever some server sent and some crawler kept. Read forgivingly, bounded in
/// the number and length of its fields, for a capture's head must stay small.
///
/// @param body transfer-coding removed, content-coding kept
@SuppressWarnings("ArrayRecordComponent") // lives in one call
record HttpResponseBytes(int status, List<Header> headers, byte[] body) {

    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_VALUE = 4_096;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_KEPT = 32 * 1024;

    /// What `block` holds, or null where it holds no response.
    static @Nullable HttpResponseBytes read(byte[] block) {
        int lineEnd = lineEnd(block, 0);
        int status = status(text(block, 0, Math.max(0, lineEnd)));
        if (lineEnd < 0 || status < 0) {
            return null;
        }
        List<Header> headers = new ArrayList<>();
        int at = behindLine(block, lineEnd);
        while (at < block.length && (lineEnd = lineEnd(block, at)) > at) {
            addField(headers, text(block, at, lineEnd));
            at = behindLine(block, lineEnd);
        }
        int bodyStart = lineEnd < 0 ? block.length : behindLine(block, lineEnd);
        byte[] body = Arrays.copyOfRange(block, Math.min(bodyStart, block.length), block.length);
        if (isChunked(headers)) {
            body = Chunks.joined(body);
        }
        return new HttpResponseBytes(status, keptHeaders(headers, body), body);
    }

    private static int status(String line) {
        String[] parts = line.strip().split(" +", 3);
        boolean http = parts.length >= 2 && parts[0].regionMatches(true, 0, "HTTP/", 0, 5);
        return http && parts[1].matches("[1-9][0-9]{2}") ? Integer.parseInt(parts[1]) : -1;
    }

    /// A line that starts with a blank continues the field before it (RFC 9112, 5.2).
    private static void addField(List<Header> headers, String line) {
        boolean continues = line.startsWith(" ") || line.startsWith("\t");
        if (continues && !headers.isEmpty()) {
            Header last = headers.removeLast();
            headers.add(new Header(last.name(), cut(last.value() + " " + line.strip())));
            return;
        }
        int colon = line.indexOf(':');
        if (colon > 0 && headers.size() < MOST_FIELDS) {
            String name = line.substring(0, colon).strip();
            if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
                headers.add(new Header(name, cut(line.substring(colon + 1).strip())));
            }
        }
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }

    private static boolean isChunked(List<Header> headers) {
        return headers.stream()
                .anyMatch(header ->
                        header.name().equalsIgnoreCase("Transfer-Encoding")
                                && header.value().toLowerCase(Locale.ROOT).contains("chunked"));
    }

    /// Without what is no longer true of the body: some crawlers keep a body decoded and its head as it came.
    private static List<Header> keptHeaders(List<Header> headers, byte[] body) {
        List<Header> kept = new ArrayList<>(headers.size());
        int length = 0;
        for (Header header : headers) {
            String value = header.value();
            boolean holds =
                    switch (header.name().toLowerCase(Locale.ROOT)) {
                        case "transfer-encoding" -> false;
                        case "content-length" -> value.equals(Integer.toString(body.length));
                        case "content-encoding" -> !claimsGzip(value) || isGzip(body);
                        default -> true;
                    };
            length += header.name().length() + value.length();
            if (holds && length <= LONGEST_KEPT) {
                kept.add(header);
            }
        }
        return kept;
    }

    private static boolean claimsGzip(String coding) {
        return coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip");
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 1 && body[0] == 0x1F && body[1] == (byte) 0x8B;
    }

    private static String text(byte[] block, int start, int end) {
        return new String(block, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /// Where the line from `from` on ends, without its CR and LF, or -1 where no line ends in what may be a head.
    private static int lineEnd(byte[] block, int from) {
        int limit = Math.min(block.length, LONGEST_HEAD);
        for (int i = from; i < limit; i++) {
            if (block[i] == '\n') {
                return i > from && block[i - 1] == '\r' ? i - 1 : i;
            }
        }
        return -1;
    }

    private static int behindLine(byte[] block, int lineEnd) {
        return block[lineEnd] == '\r' ? lineEnd + 2 : lineEnd + 1;
    }
}
