package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.crawler.frontier.store.Holdings;
import dev.brokerwatch.crawler.frontier.store.HostRecord;
import dev.brokerwatch.crawler.frontier.store.Outstanding;
import dev.brokerwatch.crawler.frontier.store.VisitBook;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a partition over: reads its hosts into memory, and finds out which visits may be under way that the store does
/// not know of. A crash can lose the newest lease though the visit was sent, for they lie in two topics; planned again, the
/// host would be visited twice at once. So what `visits` holds since the store's last mark counts, too, even where its
/// lease ran out meanwhile: its report may wait on `reports`, and would be taken for that of the next visit, which
/// would get the same number.
final class Takeover {

    private static final Logger LOG = LoggerFactory.getLogger(Takeover.class);

    private final Desk desk;

    Takeover(Desk desk) {
        this.desk = desk;
    }

    void run() {
        Surroundings surroundings = desk.surroundings();
        surroundings.totals().start(desk.partition());
        surroundings.budgets().reset(desk.partition());
        desk.roster().standStill(desk.store().reader().standstill());
        Instant mark = desk.store().reader().mark();
        int adopted = adopt(surroundings.inFlight().apply(desk.partition(), mark));
        desk.store().reader().forEachHost(this::enter);
        LOG.info(
                "partition {}: {} hosts, {} visits under way that the store did not know of",
                desk.partition(),
                desk.roster().hosts().size(),
                adopted);
    }

    private void enter(Host host, HostRecord record) {
        Surroundings surroundings = desk.surroundings();
        Instant now = desk.now();
        int used = record.budget().usedAt(now);
        if (used > 0) {
            Instant start = record.budget().dayStart() == null ? now : record.budget().dayStart();
            surroundings.budgets().spend(desk.partition(), host, used, start);
        }
        Holdings holdings = record.holdings();
        surroundings.totals().urls(desk.partition(), holdings.known(), holdings.fresh());
        desk.roster().enter(host, record, desk.judge().site(record.site()));
    }

    private int adopt(List<Visit> inFlight) {
        int adopted = 0;
        for (Visit visit : inFlight) {
            long sequence = VisitBook.sequenceOf(visit.id());
            HostRecord known = desk.store().host(visit.host());
            boolean secure = visit.urls().getFirst().url().scheme().equals("https");
            HostRecord record = known == null ? HostRecord.found(visit.site(), secure) : known;
            if (sequence > record.visits().sequence()) {
                Outstanding lease =
                        new Outstanding(
                                sequence,
                                visit.attempt(),
                                visit.purpose(),
                                visit.notAfter(),
                                visit.urls().size(),
                                0);
                desk.store().put(visit.host(), record.with(record.visits().with(lease)));
                adopted++;
            }
        }
        return adopted;
    }
}
