package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.crawler.frontier.judge.SiteRules;
import dev.brokerwatch.crawler.frontier.store.Due;
import dev.brokerwatch.crawler.frontier.store.Fingerprint;
import dev.brokerwatch.crawler.frontier.store.Heads;
import dev.brokerwatch.crawler.frontier.store.HostKey;
import dev.brokerwatch.crawler.frontier.store.HostRecord;
import dev.brokerwatch.crawler.frontier.store.Reading;
import dev.brokerwatch.crawler.frontier.store.UrlRecord;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Work on one host: its URLs are written at once, its own record at the end by [#save], so that a crash between leaves a
/// host whose work is done again.
final class HostWork {

    private final Desk desk;
    private final HostKey key;
    private final @Nullable SiteRules site;
    private HostRecord record;
    private Heads heads;
    private final Map<Fingerprint, UrlRecord> parents = new HashMap<>();
    private long moreKnown;
    private long moreFresh;
    private long moreOffers;

    HostWork(Desk desk, HostKey key, HostRecord record, @Nullable SiteRules site) {
        this.desk = desk;
        this.key = key;
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

    @Nullable UrlRecord find(Fingerprint url) {
        return desk.store().url(key, url);
    }

    /// A page that others were found on; what many of one input have in common is read once.
    @Nullable UrlRecord parent(Fingerprint url) {
        UrlRecord known = parents.get(url);
        if (known == null) {
            known = find(url);
            if (known != null) {
                parents.put(url, known);
            }
        }
        return known;
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
        desk.store().put(key, url, before, after);
        parents.replace(url, after);
        if (before != null && before.isNew() && !after.isNew()) {
            moreFresh--;
        }
        moreOffers += offersOn(after) - (before == null ? 0 : offersOn(before));
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
        desk.store().remove(key, url, gone);
        parents.remove(url);
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

    /// The record with its counts and heads as they have become, not written yet.
    HostRecord settled() {
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
        desk.store().put(host(), settled());
        desk.roster().enter(host(), record, site);
    }

    /// The normal form of a URL when it is one of this host, else null.
    @Nullable CrawlUrl own(CrawlUrl url) {
        CrawlUrl normal = site == null ? null : site.normal(url);
        return normal != null && normal.isOn(host()) ? normal : null;
    }
}
