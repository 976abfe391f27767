package dev.brokerwatch.crawler.frontier.store;

import dev.brokerwatch.config.record.crawl.VisitPurpose;
import dev.brokerwatch.config.record.site.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known of one host but its URLs and the text of its robots.txt. Whatever paces it is here, so that a crash
/// forgets no delay, back-off, block, limit or lease.
///
/// @param secure `https` is how its URLs were found first: there lies its robots.txt
public record HostRecord(
        SiteId site,
        boolean secure,
        Standing standing,
        Pace pace,
        Budget budget,
        RobotsNote robots,
        VisitBook visits,
        Holdings holdings) {

    private static final int SECURE = 1;
    private static final int PAUSED = 2;
    private static final int REMOVED = 4;
    private static final Codes<VisitPurpose> PURPOSES =
            new Codes<>(VisitPurpose.class, List.of(VisitPurpose.PAGES, VisitPurpose.ROBOTS));
    private static final Codes<Chore.Kind> CHORES =
            new Codes<>(
                    Chore.Kind.class,
                    List.of(Chore.Kind.NOTHING, Chore.Kind.RECRAWL, Chore.Kind.REMOVE));

    public static HostRecord found(SiteId site, boolean secure) {
        return new HostRecord(
                site,
                secure,
                Standing.GOOD,
                Pace.FRESH,
                Budget.UNUSED,
                RobotsNote.UNKNOWN,
                VisitBook.EMPTY,
                Holdings.EMPTY);
    }

    public @Nullable Outstanding outstanding() {
        return visits.outstanding();
    }

    public HostRecord of(SiteId other) {
        return new HostRecord(other, secure, standing, pace, budget, robots, visits, holdings);
    }

    public HostRecord with(Standing other) {
        return new HostRecord(site, secure, other, pace, budget, robots, visits, holdings);
    }

    public HostRecord with(Pace other) {
        return new HostRecord(site, secure, standing, other, budget, robots, visits, holdings);
    }

    public HostRecord with(Budget other) {
        return new HostRecord(site, secure, standing, pace, other, robots, visits, holdings);
    }

    public HostRecord with(RobotsNote other) {
        return new HostRecord(site, secure, standing, pace, budget, other, visits, holdings);
    }

    public HostRecord with(VisitBook other) {
        return new HostRecord(site, secure, standing, pace, budget, robots, other, holdings);
    }

    public HostRecord with(Holdings other) {
        return new HostRecord(site, secure, standing, pace, budget, robots, visits, other);
    }

    byte[] encode() {
        ByteWriter out = new ByteWriter();
        out.octet(
                (secure ? SECURE : 0)
                        | (standing.paused() ? PAUSED : 0)
                        | (standing.removed() ? REMOVED : 0));
        out.text(site.value()).text(standing.stopped());
        out.number(pace.level()).time(pace.lastRefusal()).time(pace.blockedUntil());
        out.time(pace.lastStart()).time(pace.lastEnd());
        out.time(budget.dayStart()).number(budget.used());
        out.time(robots.fetchedAt()).number(robots.status()).number(robots.failures());
        out.length(robots.delay()).text(robots.etag());
        writeVisits(out);
        writeHoldings(out);
        return out.bytes();
    }

    private void writeVisits(ByteWriter out) {
        out.number(visits.sequence()).number(visits.expired()).number(visits.lost());
        Outstanding visit = visits.outstanding();
        out.octet(visit == null ? 0 : 1);
        if (visit != null) {
            out.number(visit.sequence()).number(visit.attempt());
            out.octet(PURPOSES.of(visit.purpose())).time(visit.notAfter());
            out.number(visit.urls()).number(visit.heard());
        }
    }

    private void writeHoldings(ByteWriter out) {
        out.number(holdings.known()).number(holdings.fresh()).number(holdings.offers());
        holdings.heads().write(out);
        out.number(holdings.codes().size());
        holdings.codes().forEach(out::number);
        Chore chore = holdings.chore();
        out.octet(CHORES.of(chore.kind())).octet(chore.after() == null ? 0 : 1);
        if (chore.after() != null) {
            out.fingerprint(chore.after());
        }
    }

    static HostRecord decode(byte[] bytes) {
        ByteReader in = new ByteReader(bytes, 0);
        int flags = in.octet();
        SiteId site = new SiteId(in.requiredText());
        return new HostRecord(
                site,
                (flags & SECURE) != 0,
                new Standing((flags & PAUSED) != 0, (flags & REMOVED) != 0, in.text()),
                new Pace(in.smallNumber(), in.time(), in.time(), in.time(), in.time()),
                new Budget(in.time(), in.smallNumber()),
                new RobotsNote(
                        in.time(), in.smallNumber(), in.smallNumber(), in.length(), in.text()),
                readVisits(in),
                readHoldings(in));
    }

    private static VisitBook readVisits(ByteReader in) {
        return new VisitBook(
                in.number(),
                in.number(),
                in.smallNumber(),
                in.octet() == 0 ? null : readOutstanding(in));
    }

    private static Outstanding readOutstanding(ByteReader in) {
        long sequence = in.number();
        int attempt = in.smallNumber();
        VisitPurpose purpose = PURPOSES.at(in.octet());
        Instant notAfter = in.time();
        return new Outstanding(
                sequence,
                attempt,
                purpose,
                notAfter == null ? Instant.EPOCH : notAfter,
                in.smallNumber(),
                in.smallNumber());
    }

    private static Holdings readHoldings(ByteReader in) {
        long known = in.number();
        long fresh = in.number();
        long offers = in.number();
        Heads heads = Heads.read(in);
        int count = in.smallNumber();
        List<Integer> codes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            codes.add(in.smallNumber());
        }
        Chore.Kind kind = CHORES.at(in.octet());
        Fingerprint after = in.octet() == 0 ? null : in.fingerprint();
        return new Holdings(known, fresh, offers, heads, codes, new Chore(kind, after));
    }

    /// The least time between two requests that robots.txt asks for, or zero.
    public Duration robotsDelay() {
        Duration delay = robots.delay();
        return delay == null ? Duration.ZERO : delay;
    }
}
