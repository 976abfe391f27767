package dev.brokerwatch.crawler.archive;

import java.io.ByteArrayOutputStream;

/// Removes the chunked transfer-coding (RFC 9112, 7.1). Some crawlers remove it and keep the header that announces it, so
/// what does not look like chunks from its first line on is given back as it is; what breaks off later is given as far as
/// it goes.
final class Chunks {

    private static final int MOST_DIGITS = 8;

    private final byte[] bytes;
    private int at;

    private Chunks(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] joined(byte[] bytes) {
        Chunks chunks = new Chunks(bytes);
        ByteArrayOutputStream joined = new ByteArrayOutputStream(bytes.length);
        long size = chunks.nextSize();
        if (size < 0) {
            return bytes;
        }
        while (size > 0 && chunks.at < bytes.length) {
            int length = (int) Math.min(size, bytes.length - chunks.at);
            joined.write(bytes, chunks.at, length);
            chunks.at += length;
            chunks.skipLineBreak();
            size = chunks.nextSize();
        }
        return joined.toByteArray();
    }

    /// Reads a chunk's first line: its size, or -1 where there is none.
    private long nextSize() {
        long size = 0;
        int digits = 0;
        while (at < bytes.length && Character.digit(bytes[at], 16) >= 0 && digits <= MOST_DIGITS) {
            size = size * 16 + Character.digit(bytes[at++], 16);
            digits++;
        }
        boolean ends = at < bytes.length && "\r\n; \t".indexOf(bytes[at]) >= 0;
        if (digits == 0 || digits > MOST_DIGITS || !ends) {
            return -1;
        }
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        at++;
        return size;
    }

    private void skipLineBreak() {
        if (at < bytes.length && bytes[at] == '\r') {
            at++;
        }
        if (at < bytes.length && bytes[at] == '\n') {
            at++;
        }
    }
}
