package dev.brokerwatch.crawler.frontier.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/// The writes of one host at one time, in the order in which they must be made. URLs that become due at the same second
/// go into one entry together, some at a time.
final class HostWrite {

    private static final byte[] NOTHING = {0};

    private final HostKey host;
    private final ReadOnlyKeyValueStore<Bytes, byte[]> store;
    private final IntSupplier numbers;
    private final Map<Due, List<Fingerprint>> arriving = new LinkedHashMap<>();
    private final Map<Bytes, Set<Fingerprint>> leaving = new LinkedHashMap<>();
    private final Map<Fingerprint, Integer> bundles = new HashMap<>();
    private final List<KeyValue<Bytes, byte[]>> writes = new ArrayList<>();

    /// @param numbers for new bundles, each another
    HostWrite(HostKey host, ReadOnlyKeyValueStore<Bytes, byte[]> store, IntSupplier numbers) {
        this.host = host;
        this.store = store;
        this.numbers = numbers;
    }

    /// What was written, a null value for what is deleted.
    List<KeyValue<Bytes, byte[]>> writes() {
        return writes;
    }

    /// New due entries, then the records, then what is left of the old entries. Gives the records as they are written now.
    Map<Fingerprint, UrlRecord> add(Collection<UrlChange> changes, Collection<DueUrl> orphans) {
        changes.forEach(this::sort);
        orphans.forEach(orphan -> leave(orphan.url(), orphan.due(), orphan.bundle()));
        arriving.forEach(this::arrive);
        Map<Fingerprint, UrlRecord> written = new LinkedHashMap<>();
        for (UrlChange change : changes) {
            UrlRecord record = recordOf(change);
            if (record != null) {
                written.put(change.url(), record);
            }
            put(Keys.url(host, change.url()), record == null ? null : record.encode());
        }
        leaving.forEach(this::leave);
        return written;
    }

    private void put(Bytes key, byte @Nullable [] value) {
        writes.add(KeyValue.pair(key, value));
    }

    private void sort(UrlChange change) {
        if (!change.moves()) {
            return;
        }
        if (change.before() != null && change.before().due() != null) {
            leave(change.url(), change.before().due(), change.before().bundle());
        }
        if (change.after() != null && change.after().due() != null) {
            arriving.computeIfAbsent(change.after().due(), due -> new ArrayList<>())
                    .add(change.url());
        }
    }

    private void leave(Fingerprint url, Due due, int bundle) {
        Bytes key = bundle == 0 ? Keys.due(host, due, url) : Keys.bundle(host, due, bundle);
        leaving.computeIfAbsent(key, entry -> new LinkedHashSet<>()).add(url);
    }

    private void arrive(Due due, List<Fingerprint> urls) {
        for (int start = 0; start < urls.size(); start += Bundle.MOST) {
            List<Fingerprint> some =
                    urls.subList(start, Math.min(urls.size(), start + Bundle.MOST));
            if (some.size() == 1) {
                put(Keys.due(host, due, some.getFirst()), NOTHING);
            } else {
                arriveTogether(due, some);
            }
        }
    }

    private void arriveTogether(Due due, List<Fingerprint> urls) {
        int bundle = numbers.getAsInt();
        put(Keys.bundle(host, due, bundle), Bundle.write(urls));
        urls.forEach(url -> bundles.put(url, bundle));
    }

    private @Nullable UrlRecord recordOf(UrlChange change) {
        UrlRecord after = change.after();
        if (after == null) {
            return null;
        }
        if (change.moves()) {
            return after.inBundle(bundles.getOrDefault(change.url(), 0));
        }
        return after.inBundle(change.before() == null ? 0 : change.before().bundle());
    }

    private void leave(Bytes key, Set<Fingerprint> urls) {
        if (Keys.bundleOf(key) == 0) {
            put(key, null);
            return;
        }
        byte[] value = store.get(key);
        List<Fingerprint> rest = value == null ? new ArrayList<>() : Bundle.read(value);
        if (rest.removeAll(urls)) {
            put(key, rest.isEmpty() ? null : Bundle.write(rest));
        }
    }
}
