package dev.brokerwatch.crawler.frontier.store;

import dev.brokerwatch.config.record.site.Host;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;

/// The keys of the store, by their first byte:
///
/// ```text
/// d hostId(8) bucket(1) second(4) fingerprint(16)   → nothing: this URL is due then
/// d hostId(8) bucket(1) second(4) bundle(4)         → a zero and fingerprints(16 each): these URLs are due then
/// h host                                            → HostRecord
/// m                                                 → a moment: all leases that were given before it are here
/// o                                                 → why everything stands still, where it does
/// r host                                            → RobotsFile
/// u hostId(8) fingerprint(16)                       → UrlRecord
/// ```
final class Keys {

    private static final int SECOND_AT = 10;
    private static final int BUNDLE_AT = 14;
    private static final int URL_BYTES = 25;

    private Keys() {}

    static Bytes host(Host host) {
        return named('h', host);
    }

    static Bytes robots(Host host) {
        return named('r', host);
    }

    static Bytes order() {
        return Bytes.wrap(new byte[] {'o'});
    }

    static Bytes mark() {
        return Bytes.wrap(new byte[] {'m'});
    }

    static Bytes url(HostKey host, Fingerprint url) {
        return Bytes.wrap(
                new ByteWriter(URL_BYTES).octet('u').fixedLong(host.id()).fingerprint(url).bytes());
    }

    static Bytes due(HostKey host, Due due, Fingerprint url) {
        return Bytes.wrap(due(host, due.bucket(), due.epochSecond(), 16).fingerprint(url).bytes());
    }

    /// @param bundle not 0
    static Bytes bundle(HostKey host, Due due, int bundle) {
        return Bytes.wrap(due(host, due.bucket(), due.epochSecond(), 4).fixedInt(bundle).bytes());
    }

    /// Before every URL that is due at that second.
    static Bytes dueFrom(HostKey host, Bucket bucket, int second) {
        return Bytes.wrap(due(host, bucket, second, 0).bytes());
    }

    /// @param more bytes that will follow
    private static ByteWriter due(HostKey host, Bucket bucket, int second, int more) {
        return new ByteWriter(BUNDLE_AT + more)
                .octet('d')
                .fixedLong(host.id())
                .octet(bucket.code())
                .fixedInt(second);
    }

    static int secondOf(Bytes dueKey) {
        return new ByteReader(dueKey.get(), SECOND_AT).fixedInt();
    }

    /// The number of the bundle of a due entry, 0 where one URL stands alone in its key.
    static int bundleOf(Bytes dueKey) {
        return dueKey.get().length == BUNDLE_AT + 4
                ? new ByteReader(dueKey.get(), BUNDLE_AT).fixedInt()
                : 0;
    }

    static Fingerprint urlOf(Bytes key) {
        return new ByteReader(key.get(), key.get().length - 16).fingerprint();
    }

    static Host hostOf(Bytes hostKey) {
        byte[] bytes = hostKey.get();
        return new Host(new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8));
    }

    /// Before everything of that kind, and so after everything of the kind before.
    static Bytes kind(char kind) {
        return Bytes.wrap(new byte[] {(byte) kind});
    }

    private static Bytes named(char kind, Host host) {
        byte[] name = host.value().getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(new ByteWriter(1 + name.length).octet(kind).raw(name).bytes());
    }
}
