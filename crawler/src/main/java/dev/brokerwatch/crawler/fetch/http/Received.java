package dev.brokerwatch.crawler.fetch.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts the bytes that come over a visit's connections. Not thread-safe: it belongs to the visit's thread.
final class Received {

    private long bytes;

    /// Of all connections together so far.
    long bytes() {
        return bytes;
    }

    InputStream counting(InputStream in) {
        return new Counting(in);
    }

    private final class Counting extends FilterInputStream {

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int octet = in.read();
            bytes += octet < 0 ? 0 : 1;
            return octet;
        }

        @Override
        public int read(byte[] into, int start, int length) throws IOException {
            int read = in.read(into, start, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
