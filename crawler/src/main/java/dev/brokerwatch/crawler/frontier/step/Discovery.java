package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.crawler.frontier.judge.SiteRules;
import dev.brokerwatch.crawler.frontier.plan.Urgency;
import dev.brokerwatch.crawler.frontier.store.Bucket;
import dev.brokerwatch.crawler.frontier.store.Due;
import dev.brokerwatch.crawler.frontier.store.Fingerprint;
import dev.brokerwatch.crawler.frontier.store.Place;
import dev.brokerwatch.crawler.frontier.store.UrlRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes URLs in: those of the host itself go straight to the store, those of other hosts that a configured site reaches
/// travel as seeds on `reports`, to wherever their host lives. One object serves one input.
final class Discovery {

    /// A redirect may be followed by another so often.
    private static final int MOST_HOPS = 5;

    private static final int SEEDS_IN_A_RECORD = 200;

    private final Desk desk;
    private final HostWork work;
    private final Instant now;
    private final Map<Host, List<CrawlUrl>> leaving = new LinkedHashMap<>();

    Discovery(Desk desk, HostWork work) {
        this.desk = desk;
        this.work = work;
        this.now = desk.now();
    }

    /// A link or seed that is due at once, unless it is known.
    void take(CrawlUrl url, Place place, boolean promising) {
        if (!isOwn(url)) {
            leave(url);
            return;
        }
        Fingerprint written = Fingerprint.of(url.value());
        UrlRecord known = work.find(written);
        if (known != null && known.due() != null) {
            work.touch(known);
            return;
        }
        takeUnscheduled(url, written, known, place, promising);
    }

    /// The next or last page of a board or thread. Where it is known only as a link so far, it gets its place, and its
    /// section's urgency.
    void takeNeighbour(CrawlUrl url, Place place, boolean promising) {
        take(url, place, promising);
        CrawlUrl normal = admitted(url, place);
        Fingerprint fingerprint = normal == null ? null : Fingerprint.of(normal.value());
        UrlRecord known = fingerprint == null ? null : work.find(fingerprint);
        if (fingerprint == null || known == null || !known.isNew() || known.due() == null) {
            return;
        }
        boolean rises = promising && known.due().bucket().compareTo(Bucket.PROMISING) > 0;
        Due due = rises ? Due.at(Bucket.PROMISING, now) : known.due();
        work.put(fingerprint, known, known.with(place).with(due));
    }

    /// What leads aside, as far as its software is known: it rests before it is asked for first.
    void takeAside(CrawlUrl url, Place place) {
        takeLeaving(url);
        SiteRules site = work.site();
        CrawlUrl normal = isOwn(url) ? admitted(url, place) : null;
        if (site == null || normal == null) {
            return;
        }
        Fingerprint fingerprint = Fingerprint.of(normal.value());
        UrlRecord known = work.find(fingerprint);
        if (known == null) {
            Due due = Due.at(Bucket.LEISURE, now.plus(site.settings().maxInterval()));
            work.add(fingerprint, UrlRecord.found(normal, place, due));
        } else {
            work.touch(known);
        }
    }

    /// Only when it leads to another host.
    void takeLeaving(CrawlUrl url) {
        if (!isOwn(url)) {
            leave(url);
        }
    }

    /// @param written the fingerprint of the URL as it is spelled, and `known` what the store has under it
    private void takeUnscheduled(
            CrawlUrl url,
            Fingerprint written,
            @Nullable UrlRecord known,
            Place place,
            boolean promising) {
        CrawlUrl normal = admitted(url, place);
        if (normal == null) {
            return;
        }
        boolean asWritten = normal.equals(url);
        Fingerprint fingerprint = asWritten ? written : Fingerprint.of(normal.value());
        UrlRecord before = asWritten ? known : work.find(fingerprint);
        if (before == null) {
            UrlRecord found = UrlRecord.found(normal, place, Due.at(Bucket.ORDINARY, now));
            Bucket bucket = bucketOf(normal, found, promising);
            work.add(fingerprint, found.with(Due.at(bucket, now)));
        } else if (before.due() != null) {
            work.touch(before);
        } else {
            work.put(
                    fingerprint,
                    before,
                    before.with(place).with(Due.at(bucketOf(normal, before, promising), now)));
        }
    }

    private Bucket bucketOf(CrawlUrl url, UrlRecord record, boolean promising) {
        return work.site() != null && work.site().links().isAside(url)
                ? Bucket.LEISURE
                : Urgency.of(record, promising, now);
    }

    /// The normal form when the URL is one of this host and may be kept, else null.
    @Nullable CrawlUrl admitted(CrawlUrl url, Place place) {
        SiteRules site = work.site();
        CrawlUrl normal = work.own(url);
        return site != null
                        && normal != null
                        && place.hops() <= MOST_HOPS
                        && site.admits(normal, place.depth())
                ? normal
                : null;
    }

    private boolean isOwn(CrawlUrl url) {
        return url.isOn(work.host());
    }

    private void leave(CrawlUrl url) {
        leaving.computeIfAbsent(url.host(), host -> new ArrayList<>()).add(url);
    }

    /// Sends on what led to other hosts.
    ///
    /// @param depth links between a seed and those URLs
    void sendLeaving(int depth) {
        leaving.forEach((host, urls) -> {
            SiteRules site = desk.judge().siteOf(host);
            if (site == null) {
                return;
            }
            List<CrawlUrl> admitted =
                    urls.stream().filter(url -> site.admits(url, depth)).distinct().toList();
            for (int start = 0; start < admitted.size(); start += SEEDS_IN_A_RECORD) {
                int end = Math.min(admitted.size(), start + SEEDS_IN_A_RECORD);
                desk.outbox()
                        .send(
                                new FrontierInput.Seeds(
                                        site.settings().id(),
                                        host,
                                        admitted.subList(start, end),
                                        depth));
            }
        });
        leaving.clear();
    }
}
