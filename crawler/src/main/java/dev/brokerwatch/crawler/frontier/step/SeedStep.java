package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.crawler.frontier.store.Bucket;
import dev.brokerwatch.crawler.frontier.store.Due;
import dev.brokerwatch.crawler.frontier.store.Fingerprint;
import dev.brokerwatch.crawler.frontier.store.Place;
import dev.brokerwatch.crawler.frontier.store.UrlRecord;
import dev.brokerwatch.crawler.frontier.store.Watching;
import java.time.Instant;

/// Seeds and wishes to watch. Both may be told again and again: what is known stays as it is.
final class SeedStep {

    private final Desk desk;

    SeedStep(Desk desk) {
        this.desk = desk;
    }

    void apply(FrontierInput.Seeds seeds) {
        if (seeds.urls().isEmpty()) {
            return;
        }
        boolean secure = seeds.urls().getFirst().scheme().equals("https");
        HostWork work = desk.openFor(seeds.host(), seeds.site(), secure);
        if (work == null || work.record().standing().removed()) {
            return;
        }
        Discovery discovery = new Discovery(desk, work);
        for (CrawlUrl url : seeds.urls()) {
            if (url.host().equals(seeds.host())) {
                discovery.take(url, Place.seed(Math.max(0, seeds.depth())), false);
            }
        }
        work.save();
    }

    void apply(FrontierInput.Watch watch) {
        Instant now = desk.now();
        if (!watch.until().isAfter(now)) {
            return;
        }
        HostWork work =
                desk.openFor(watch.host(), watch.site(), watch.url().scheme().equals("https"));
        if (work == null || work.record().standing().removed()) {
            return;
        }
        Discovery discovery = new Discovery(desk, work);
        CrawlUrl url = discovery.admitted(watch.url(), Place.SEED);
        if (url == null) {
            return;
        }
        discovery.take(url, Place.SEED, false);
        Fingerprint fingerprint = Fingerprint.of(url.value());
        UrlRecord before = work.find(fingerprint);
        if (before != null) {
            work.put(fingerprint, before, watched(before, watch, now));
        }
        work.save();
    }

    private static UrlRecord watched(UrlRecord before, FrontierInput.Watch watch, Instant now) {
        Watching watching = new Watching(watch.every(), watch.until());
        Instant last = before.past().last();
        Instant wished = last == null ? now : last.plus(watch.every());
        Due due = before.due();
        Due next =
                due == null || wished.isBefore(due.time())
                        ? Due.at(Bucket.URGENT, wished)
                        : due.in(Bucket.URGENT);
        return before.with(watching).with(next);
    }
}
