package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.crawler.frontier.store.Bucket;
import dev.brokerwatch.crawler.frontier.store.Chore;
import dev.brokerwatch.crawler.frontier.store.Due;
import dev.brokerwatch.crawler.frontier.store.Fingerprint;
import dev.brokerwatch.crawler.frontier.store.UrlRecord;
import java.time.Instant;
import java.util.List;

/// Goes over all URLs of a host, some hundred at a time, to make them due or to forget them. How far it came stands in the
/// host's record.
final class ChoreStep {

    private static final int URLS_AT_A_TIME = 500;

    private final Desk desk;

    ChoreStep(Desk desk) {
        this.desk = desk;
    }

    /// Does one piece of what is left to do for some host, if anything is.
    void goOn() {
        Host host = desk.roster().chore();
        HostWork work = host == null ? null : desk.open(host);
        if (work == null) {
            return;
        }
        Chore chore = work.record().holdings().chore();
        List<Fingerprint> urls =
                desk.store().reader().urls(work.key(), chore.after(), URLS_AT_A_TIME);
        Instant now = desk.now();
        for (Fingerprint url : urls) {
            UrlRecord record = work.find(url);
            if (record != null) {
                apply(chore.kind(), work, url, record, now);
            }
        }
        Chore rest = urls.isEmpty() ? Chore.NONE : new Chore(chore.kind(), urls.getLast());
        work.change(work.record().with(work.record().holdings().with(rest)));
        work.save();
    }

    private static void apply(
            Chore.Kind kind, HostWork work, Fingerprint url, UrlRecord record, Instant now) {
        switch (kind) {
            case NOTHING -> {}
            case REMOVE -> work.remove(url, record);
            case RECRAWL -> {
                Due due = record.due();
                if (due != null && due.time().isAfter(now)) {
                    boolean leisure = due.bucket() == Bucket.LEISURE;
                    Bucket bucket = leisure ? Bucket.ORDINARY : due.bucket();
                    work.put(url, record, record.with(Due.at(bucket, now)));
                } else {
                    work.touch(record);
                }
            }
        }
    }
}
