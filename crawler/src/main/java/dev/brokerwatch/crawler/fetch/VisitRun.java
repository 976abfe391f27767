package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.crawl.FailureKind;
import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.crawl.RefusalReason;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.VisitUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.crawler.fetch.http.Reply;
import dev.brokerwatch.crawler.fetch.wall.Walls;
import dev.brokerwatch.crawler.links.SeenLinks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The pages of one visit, one after another, on the thread that calls it. What a URL gave is captured at once; the
/// reports are for whoever started the run. Not thread-safe.
final class VisitRun {

    /// Failures in a row after which a host is taken for gone.
    private static final int MOST_FAILURES = 2;

    private final Equipment equipment;
    private final TakenVisit taken;
    private final SiteContext site;
    private final Captures captures;
    private final PacedHosts hosts;
    private final VisitBrowser browser;
    private final Membership member;
    private final LinkScan links;
    private final List<UrlReport> reports = new ArrayList<>();
    private int failures;

    VisitRun(
            Equipment equipment,
            TakenVisit taken,
            SiteContext site,
            Captures captures,
            SeenLinks seen,
            PacedHosts hosts) {
        this.equipment = equipment;
        this.taken = taken;
        this.site = site;
        this.captures = captures;
        this.hosts = hosts;
        this.browser = new VisitBrowser(hosts, site.identity(), equipment.settings().largestBody());
        this.member = new Membership(site, browser);
        this.links = new LinkScan(equipment, taken, site.identity(), seen);
    }

    /// Asks for the visit's URLs until there are no more, or something tells to stop.
    VisitEnd run() throws InterruptedException {
        FetchOutcome.Refused refused = member.enter();
        VisitEnd over = browser.ended();
        if (over != null) {
            return over;
        }
        if (refused != null) {
            turnedAway(refused);
            return VisitEnd.REFUSED;
        }
        PacedHost host = hosts.of(taken.visit().host());
        for (VisitUrl target : taken.visit().urls()) {
            switch (member.get(host, target)) {
                case Answer.NotAsked(VisitEnd why) -> {
                    return why;
                }
                case Answer.Asked(Instant at, Reply reply) -> {
                    FetchOutcome outcome = take(target, at, reply);
                    if (endsVisit(outcome)) {
                        return endAfter(outcome);
                    }
                }
            }
        }
        return VisitEnd.DONE;
    }

    /// The site lets nobody in: told of the first URL, which stands for the host.
    private void turnedAway(FetchOutcome.Refused refused) {
        VisitUrl first = taken.visit().urls().getFirst();
        Instant now = equipment.clock().instant();
        reports.add(new UrlReport(first.url(), now, refused, List.of()));
        equipment.meters().outcome(refused);
    }

    /// What was found, in the order of the visit.
    List<UrlReport> reports() {
        return reports;
    }

    private FetchOutcome take(VisitUrl target, Instant at, Reply reply) {
        FetchOutcome outcome =
                switch (reply) {
                    case Reply.Arrived arrived -> arrived(target, at, arrived);
                    case Reply.Lost lost -> lost(target, at, lost);
                };
        equipment.meters().outcome(outcome);
        return outcome;
    }

    private FetchOutcome arrived(VisitUrl target, Instant at, Reply.Arrived reply) {
        Digest payload = Digest.of(reply.body());
        String recordId = captures.nextId();
        Reading reading = read(target, reply, payload, recordId);
        captures.send(capture(recordId, target, at, reply, payload, reading.outcome()));
        equipment.meters().response(reply.body().length);
        if (reply.truncated()) {
            equipment.deadLetters().hit(Bound.BODY, taken, recordId);
        }
        reports.add(new UrlReport(target.url(), at, reading.outcome(), reading.links()));
        return reading.outcome();
    }

    /// What a response means and where it leads.
    private record Reading(FetchOutcome outcome, List<Link> links) {}

    private Reading read(VisitUrl target, Reply.Arrived reply, Digest payload, String recordId) {
        if (reply.isSuccess() && payload.equals(target.lastPayload())) {
            return new Reading(new FetchOutcome.Unchanged(reply.status()), List.of());
        }
        Decoding page = Decoding.of(target.url(), reply, equipment.settings().largestBody());
        RefusalReason wall =
                member.isLoggedOut(target, reply)
                        ? RefusalReason.LOGGED_OUT
                        : Walls.judge(
                                reply.status(), page.contentType(), page.bytes(), page.length());
        Instant now = equipment.clock().instant();
        FetchOutcome outcome =
                Verdicts.of(target.url(), reply, payload, wall, site.identity(), now);
        boolean isPage = outcome instanceof FetchOutcome.Fetched && reply.isSuccess();
        return new Reading(outcome, isPage ? links(target, reply, page, recordId) : List.of());
    }

    private List<Link> links(VisitUrl target, Reply.Arrived reply, Decoding page, String recordId) {
        boolean noFollow =
                RobotsTag.forbidsFollowing(reply.headers(), equipment.settings().agent());
        return links.of(target.url(), page, noFollow, recordId);
    }

    private Capture capture(
            String recordId,
            VisitUrl target,
            Instant at,
            Reply.Arrived reply,
            Digest payload,
            FetchOutcome outcome) {
        Digest before = target.lastPayload();
        if (outcome instanceof FetchOutcome.Unchanged && before != null) {
            return new Capture.Revisit(
                    recordId, taken.visit().site(), target.url(), at, reply.status(), before);
        }
        return new Capture.Response(
                recordId,
                taken.visit().site(),
                target.url(),
                at,
                reply.status(),
                reply.headers(),
                reply.body(),
                payload,
                reply.truncated());
    }

    private FetchOutcome lost(VisitUrl target, Instant at, Reply.Lost lost) {
        FetchOutcome outcome = new FetchOutcome.Failed(lost.kind(), lost.detail());
        String recordId = null;
        if (target.watched()) {
            recordId = captures.nextId();
            captures.send(
                    new Capture.NoResponse(
                            recordId, taken.visit().site(), target.url(), at, outcome));
        }
        if (lost.kind() == FailureKind.TOO_LARGE) {
            equipment.deadLetters().hit(Bound.HEAD, taken, recordId);
        }
        reports.add(new UrlReport(target.url(), at, outcome, List.of()));
        return outcome;
    }

    private boolean endsVisit(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Refused(int status, RefusalReason reason, var after) ->
                    reason != RefusalReason.FORBIDDEN;
            case FetchOutcome.Failed(FailureKind kind, String detail) -> {
                failures++;
                yield failures >= MOST_FAILURES || isOfHost(kind);
            }
            case FetchOutcome.Fetched f -> forgiven();
            case FetchOutcome.Unchanged u -> forgiven();
            case FetchOutcome.Redirected r -> forgiven();
        };
    }

    private boolean forgiven() {
        failures = 0;
        return false;
    }

    /// Failures that any other URL of the host would meet too.
    private static boolean isOfHost(FailureKind kind) {
        return switch (kind) {
            case DNS, CONNECT, TLS, ADDRESS_REFUSED, PROXY, VISIT_OVER -> true;
            case TIMEOUT, RESET, PROTOCOL, TOO_LARGE -> false;
        };
    }

    private static VisitEnd endAfter(FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Failed failed) {
            return failed.kind() == FailureKind.VISIT_OVER
                    ? VisitEnd.CUT_SHORT
                    : VisitEnd.UNREACHABLE;
        }
        return VisitEnd.REFUSED;
    }
}
