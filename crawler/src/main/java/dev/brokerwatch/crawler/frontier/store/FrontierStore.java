package dev.brokerwatch.crawler.frontier.store;

import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.Host;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Reads and writes what the frontier remembers of one partition. Not thread-safe: it belongs to a stream thread.
///
/// After a crash the store holds a prefix of what was written, for all goes through one changelog; so a URL's new due entry
/// is written before its record, and its old one is deleted after. An entry that its record does not name is an orphan,
/// which whoever finds it deletes. A host's record tells of what is due before its URLs are written, so that none is
/// forgotten, and of a visit's report after them: who finds a visit reported there finds all that it reported.
public final class FrontierStore {

    /// Some megabytes: the URLs of a thousand visits.
    private static final int MOST_LENT = 20_000;

    private static final int MOST_HOSTS = 2_000;

    private final KeyValueStore<Bytes, byte[]> store;
    private final FrontierReader reader;
    private final RecentPayloads payloads = new RecentPayloads();

    /// Begins anywhere, so that two processes after one another hardly ever give the same number at the same second.
    private int bundle = ThreadLocalRandom.current().nextInt();

    private final Map<Fingerprint, UrlRecord> lent = new Lately<>(MOST_LENT);

    /// Hosts as they were written last: who was given a visit soon reports.
    private final Map<Host, HostRecord> hosts = new Lately<>(MOST_HOSTS);

    /// What was put in lately, so many at most.
    private static final class Lately<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1;

        private final int most;

        Lately(int most) {
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    public FrontierStore(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        this.reader = new FrontierReader(store);
    }

    private int nextBundle() {
        bundle = bundle == -1 ? 1 : bundle + 1;
        return bundle;
    }

    public FrontierReader reader() {
        return reader;
    }

    public @Nullable HostRecord host(Host host) {
        HostRecord written = hosts.get(host);
        return written == null ? reader.host(host) : written;
    }

    public @Nullable UrlRecord url(HostKey host, Fingerprint url) {
        UrlRecord known = lent.get(url);
        return known == null ? reader.url(host, url) : known;
    }

    /// Whether a page of the store is known, without reading it, to show something else than this; false says nothing.
    public boolean showsOther(Fingerprint url, Digest payload) {
        return payloads.showsOther(url, payload);
    }

    /// Keeps a record as it is in the store at hand until it is written: its URL goes out with a visit, and the report
    /// asks for it again.
    public void lend(Fingerprint url, UrlRecord record) {
        lent.put(url, record);
    }

    public void put(Host host, HostRecord record) {
        store.put(Keys.host(host), record.encode());
        hosts.remove(host);
        hosts.put(host, record);
    }

    public void put(Host host, RobotsFile robots) {
        store.put(
                Keys.robots(host),
                new ByteWriter().number(robots.status()).text(robots.text()).bytes());
    }

    /// See [FrontierReader#mark].
    public void putMark(Instant now) {
        store.put(Keys.mark(), new ByteWriter().time(now).bytes());
    }

    /// Null lets everything go on.
    public void putStandstill(@Nullable String reason) {
        store.put(Keys.order(), reason == null ? null : new ByteWriter().text(reason).bytes());
    }

    /// Writes URLs' records and moves their due entries.
    ///
    /// @param changes one a URL
    /// @param orphans entries to delete
    /// @return the records as they are written now
    public Map<Fingerprint, UrlRecord> write(
            HostKey host, Collection<UrlChange> changes, Collection<DueUrl> orphans) {
        HostWrite write = new HostWrite(host, store, this::nextBundle);
        Map<Fingerprint, UrlRecord> written = write.add(changes, orphans);
        for (UrlChange change : changes) {
            lent.remove(change.url());
            payloads.note(change.url(), change.after());
        }
        store.putAll(write.writes());
        return written;
    }
}
