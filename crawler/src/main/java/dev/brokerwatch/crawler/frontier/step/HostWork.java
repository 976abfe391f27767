package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.crawler.frontier.judge.SiteRules;
import dev.brokerwatch.crawler.frontier.store.Due;
import dev.brokerwatch.crawler.frontier.store.DueUrl;
import dev.brokerwatch.crawler.frontier.store.Fingerprint;
import dev.brokerwatch.crawler.frontier.store.Heads;
import dev.brokerwatch.crawler.frontier.store.HostKey;
import dev.brokerwatch.crawler.frontier.store.HostRecord;
import dev.brokerwatch.crawler.frontier.store.Reading;
import dev.brokerwatch.crawler.frontier.store.UrlChange;
import dev.brokerwatch.crawler.frontier.store.UrlRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Work on one host. What becomes of its URLs is kept until [#write] or [#save], all at once, and its own
/// record after them, so that a crash between leaves a host whose work is done again. But where they are due earlier than
/// its record says, that is told before them: what is in the store already is not found anew, so nobody would tell later.
final class HostWork {

    private final Desk desk;
    private final HostKey key;
    private final @Nullable SiteRules site;
    private HostRecord stored;
    private HostRecord record;
    private Heads heads;
    private final Map<Fingerprint, UrlRecord> known = new HashMap<>();
    private final Map<Fingerprint, UrlChange> changes = new LinkedHashMap<>();
    private final List<DueUrl> orphans = new ArrayList<>();
    private long moreKnown;
    private long moreFresh;
    private long moreOffers;

    HostWork(Desk desk, HostKey key, HostRecord record, @Nullable SiteRules site) {
        this.desk = desk;
        this.key = key;
        this.stored = record;
        this.record = record;
        this.site = site;
        this.heads = record.holdings().heads();
    }

    HostKey key() {
        return key;
    }

    Host host() {
        return key.host();
    }

    @Nullable SiteRules site() {
        return site;
    }

    HostRecord record() {
        return record;
    }

    /// Everything but its holdings' counts and heads, which this class keeps.
    void change(HostRecord changed) {
        record = changed;
    }

    Heads heads() {
        return heads;
    }

    void change(Heads changed) {
        heads = changed;
    }

    /// A URL's record as this work leaves it so far; what was read once is not read again.
    @Nullable UrlRecord find(Fingerprint url) {
        UrlChange change = changes.get(url);
        if (change != null) {
            return change.after();
        }
        UrlRecord record = known.get(url);
        if (record == null) {
            record = desk.store().url(key, url);
            if (record != null) {
                known.put(url, record);
            }
        }
        return record;
    }

    /// Whether a page of the host showed the same bytes when it was read last.
    boolean shows(Fingerprint url, Digest payload) {
        if (!changes.containsKey(url) && desk.store().showsOther(url, payload)) {
            return false;
        }
        UrlRecord record = find(url);
        return record != null && payload.equals(record.past().payload());
    }

    void add(Fingerprint url, UrlRecord found) {
        put(url, null, found);
        moreKnown++;
        moreFresh++;
        desk.surroundings().totals().urlDiscovered();
    }

    void put(Fingerprint url, @Nullable UrlRecord before, UrlRecord after) {
        touch(after);
        if (after.equals(before)) {
            return;
        }
        change(url, before, after);
        if (before != null && before.isNew() && !after.isNew()) {
            moreFresh--;
        }
        moreOffers += offersOn(after) - (before == null ? 0 : offersOn(before));
    }

    /// What is changed again is written where it was changed last.
    private void change(Fingerprint url, @Nullable UrlRecord before, @Nullable UrlRecord after) {
        UrlChange earlier = changes.remove(url);
        changes.put(url, earlier == null ? new UrlChange(url, before, after) : earlier.then(after));
    }

    /// An entry of the due range that its URL's record does not name.
    void dropOrphan(DueUrl entry) {
        orphans.add(entry);
    }

    /// Sees to it that the heads know of a due time that is in the store already: after a crash the URL may be there and
    /// the host's record be older.
    void touch(UrlRecord known) {
        Due due = known.due();
        if (due != null) {
            heads = heads.reaching(due);
        }
    }

    void remove(Fingerprint url, UrlRecord gone) {
        change(url, gone, null);
        moreKnown--;
        moreFresh -= gone.isNew() ? 1 : 0;
        moreOffers -= offersOn(gone);
    }

    /// What stands on a board or is counted for its section stands on the section's pages.
    private static int offersOn(UrlRecord record) {
        Reading reading = record.reading();
        boolean page = reading.kind() == PageKind.THREAD || reading.kind() == PageKind.LISTING;
        return page ? reading.offers() : 0;
    }

    /// Writes what has become of URLs, so that the due range shows it.
    void write() {
        if (!changes.isEmpty() || !orphans.isEmpty()) {
            foretell();
            known.putAll(desk.store().write(key, changes.values(), orphans));
            changes.clear();
            orphans.clear();
        }
    }

    private void foretell() {
        Heads earlier = stored.holdings().heads().orEarlier(heads);
        if (!earlier.equals(stored.holdings().heads())) {
            stored = stored.with(stored.holdings().with(earlier));
            desk.store().put(host(), stored);
        }
    }

    /// Writes the URLs; gives the host's record with its counts and heads as they have become, not written yet.
    HostRecord settled() {
        write();
        record =
                record.with(
                        record.holdings().with(heads).counting(moreKnown, moreFresh, moreOffers));
        desk.surroundings().totals().urls(desk.partition(), moreKnown, moreFresh);
        moreKnown = 0;
        moreFresh = 0;
        moreOffers = 0;
        return record;
    }

    /// Writes the host's record and gives it its next turn.
    void save() {
        stored = settled();
        desk.store().put(host(), stored);
        desk.roster().enter(host(), record, site);
    }

    /// The normal form of a URL when it is one of this host, else null.
    @Nullable CrawlUrl own(CrawlUrl url) {
        CrawlUrl normal = site == null ? null : site.normal(url);
        return normal != null && normal.isOn(host()) ? normal : null;
    }
}
