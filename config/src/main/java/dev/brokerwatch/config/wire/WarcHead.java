package dev.brokerwatch.config.wire;

import dev.brokerwatch.config.record.crawl.Header;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A first line and header fields, up to the empty line: the head of a WARC record or of an HTTP message.
/// Bounded: at most 64 KiB and 500 fields. `end` is where the block begins.
record WarcHead(String firstLine, List<Header> headers, int end) {

    private static final int LARGEST = 64 * 1024;
    private static final int MOST_FIELDS = 500;

    static WarcHead read(byte[] bytes) {
        WarcHead head = read(bytes, 0, StandardCharsets.UTF_8);
        if (!head.firstLine.startsWith("WARC/1.")) {
            throw new WireException("a WARC record starts with WARC/1.");
        }
        return head;
    }

    static WarcHead readHttp(byte[] bytes, int from) {
        return read(bytes, from, StandardCharsets.ISO_8859_1);
    }

    /// The status of an HTTP message's first line.
    int status() {
        String[] parts = firstLine.split(" ", 3);
        if (parts.length < 2 || !parts[0].startsWith("HTTP/")) {
            throw new WireException("an HTTP response starts with a status line");
        }
        return Integer.parseInt(parts[1]);
    }

    @Nullable String first(String name) {
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                return header.value();
            }
        }
        return null;
    }

    String require(String name) {
        String value = first(name);
        if (value == null) {
            throw new WireException("a capture has a field " + name);
        }
        return value;
    }

    /// The block's length, checked against the `size` of the whole.
    int contentLength(int size) {
        int length = Integer.parseInt(require("Content-Length"));
        if (length < 0 || length > size - end) {
            throw new WireException(
                    "a block of "
                            + length
                            + " bytes was announced, "
                            + (size - end)
                            + " are there");
        }
        return length;
    }

    private static WarcHead read(byte[] bytes, int from, Charset charset) {
        int limit = Math.min(bytes.length, from + LARGEST);
        List<Header> headers = new ArrayList<>();
        String firstLine = null;
        int start = from;
        while (true) {
            int end = lineEnd(bytes, start, limit);
            String line = new String(bytes, start, end - start - 2, charset);
            start = end;
            if (firstLine == null) {
                firstLine = line;
            } else if (line.isEmpty()) {
                return new WarcHead(firstLine, List.copyOf(headers), start);
            } else if (headers.size() == MOST_FIELDS) {
                throw new WireException("a head has at most " + MOST_FIELDS + " fields");
            } else {
                headers.add(header(line));
            }
        }
    }

    private static Header header(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new WireException("a header field has a name and a colon");
        }
        return new Header(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    private static int lineEnd(byte[] bytes, int start, int limit) {
        for (int i = start; i + 1 < limit; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
                return i + 2;
            }
        }
        throw new WireException("a head ends with an empty line within " + LARGEST + " bytes");
    }
}
