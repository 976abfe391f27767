package dev.brokerwatch.crawler.frontier.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The value of a due entry that several URLs of a host share: a zero, and their fingerprints.
final class Bundle {

    /// A visit takes some of them and the rest is written anew, so they are not many.
    static final int MOST = 32;

    private static final int BYTES = 16;

    private Bundle() {}

    static byte[] write(Collection<Fingerprint> urls) {
        ByteWriter out = new ByteWriter(1 + BYTES * urls.size()).octet(0);
        urls.forEach(out::fingerprint);
        return out.bytes();
    }

    static List<Fingerprint> read(byte[] value) {
        ByteReader in = new ByteReader(value, 1);
        List<Fingerprint> urls = new ArrayList<>(value.length / BYTES);
        for (int at = 1; at < value.length; at += BYTES) {
            urls.add(in.fingerprint());
        }
        return urls;
    }
}
