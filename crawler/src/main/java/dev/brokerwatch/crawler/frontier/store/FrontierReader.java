package dev.brokerwatch.crawler.frontier.store;

import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.site.Host;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/// Reads what the frontier remembers. As thread-safe as the store that it reads.
public final class FrontierReader {

    private final ReadOnlyKeyValueStore<Bytes, byte[]> store;

    public FrontierReader(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    public @Nullable HostRecord host(Host host) {
        byte[] bytes = store.get(Keys.host(host));
        return bytes == null ? null : HostRecord.decode(bytes);
    }

    public @Nullable RobotsFile robots(Host host) {
        byte[] bytes = store.get(Keys.robots(host));
        if (bytes == null) {
            return null;
        }
        ByteReader in = new ByteReader(bytes, 0);
        return new RobotsFile(in.smallNumber(), in.text());
    }

    public @Nullable UrlRecord url(HostKey host, Fingerprint url) {
        byte[] bytes = store.get(Keys.url(host, url));
        return bytes == null ? null : UrlRecord.decode(bytes);
    }

    /// Why an operator has stopped everything, or null.
    public @Nullable String standstill() {
        byte[] bytes = store.get(Keys.order());
        return bytes == null ? null : new ByteReader(bytes, 0).text();
    }

    /// All leases that were given before this moment are in the store; the epoch where nothing is known.
    public Instant mark() {
        byte[] bytes = store.get(Keys.mark());
        Instant mark = bytes == null ? null : new ByteReader(bytes, 0).time();
        return mark == null ? Instant.EPOCH : mark;
    }

    public void forEachHost(BiConsumer<Host, HostRecord> visitor) {
        try (KeyValueIterator<Bytes, byte[]> all = store.range(Keys.kind('h'), Keys.kind('i'))) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> entry = all.next();
                visitor.accept(Keys.hostOf(entry.key), HostRecord.decode(entry.value));
            }
        }
    }

    /// The URLs of a bucket from a second on, in order of time, up to the first entry that lies behind `until`, which
    /// is the last that is given.
    ///
    /// @param most where there are more, at least so many are given, and no more than one entry holds beyond
    public List<DueUrl> due(HostKey host, Bucket bucket, int from, int until, int most) {
        List<DueUrl> found = new ArrayList<>();
        Bytes end = Keys.dueFrom(host, bucket, Heads.NEVER);
        try (KeyValueIterator<Bytes, byte[]> range =
                store.range(Keys.dueFrom(host, bucket, from), end)) {
            while (found.size() < most && range.hasNext()) {
                KeyValue<Bytes, byte[]> entry = range.next();
                Due due = new Due(bucket, Keys.secondOf(entry.key));
                int bundle = Keys.bundleOf(entry.key);
                if (bundle == 0) {
                    found.add(new DueUrl(Keys.urlOf(entry.key), due, 0));
                } else {
                    Bundle.read(entry.value)
                            .forEach(url -> found.add(new DueUrl(url, due, bundle)));
                }
                if (due.epochSecond() > until) {
                    break;
                }
            }
        }
        return found;
    }

    /// URLs of a host in the order of their fingerprints, after one of them or from the first on.
    public List<Fingerprint> urls(HostKey host, @Nullable Fingerprint after, int most) {
        List<Fingerprint> found = new ArrayList<>();
        Fingerprint from = after == null ? new Fingerprint(0, 0) : after;
        Bytes end = Keys.url(host, new Fingerprint(-1, -1));
        try (KeyValueIterator<Bytes, byte[]> range = store.range(Keys.url(host, from), end)) {
            while (found.size() < most && range.hasNext()) {
                Fingerprint url = Keys.urlOf(range.next().key);
                if (!url.equals(after)) {
                    found.add(url);
                }
            }
        }
        return found;
    }
}
