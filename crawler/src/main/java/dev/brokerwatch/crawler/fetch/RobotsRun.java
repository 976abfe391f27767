package dev.brokerwatch.crawler.fetch;

import dev.brokerwatch.config.record.crawl.Capture;
import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.VisitUrl;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.crawler.fetch.http.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A visit for robots.txt, the one file whose redirects are followed on the spot, at most five, wherever they lead (RFC
/// 9309, 2.3.1.2); each goes through the address guard and waits for its turn. Not thread-safe.
final class RobotsRun {

    static final int MOST_REDIRECTS = 5;
    static final int LARGEST = 512 * 1024;

    private static final int NOT_MODIFIED = 304;

    private final Equipment equipment;
    private final TakenVisit taken;
    private final SiteContext site;
    private final Captures captures;
    private final PacedHosts hosts;
    private final List<UrlReport> reports = new ArrayList<>();
    private @Nullable RobotsFile file;

    RobotsRun(
            Equipment equipment,
            TakenVisit taken,
            SiteContext site,
            Captures captures,
            PacedHosts hosts) {
        this.equipment = equipment;
        this.taken = taken;
        this.site = site;
        this.captures = captures;
        this.hosts = hosts;
    }

    VisitEnd run() throws InterruptedException {
        VisitUrl start = taken.visit().urls().getFirst();
        CrawlUrl url = start.url();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Answer answer = ask(url, hop == 0 ? start : VisitUrl.first(url));
            if (answer instanceof Answer.NotAsked(VisitEnd why)) {
                return why;
            }
            CrawlUrl next = take(start, url, (Answer.Asked) answer, hop);
            if (next == null) {
                return VisitEnd.DONE;
            }
            url = next;
        }
        equipment.deadLetters().hit(Bound.ROBOTS_REDIRECTS, taken, null);
        return VisitEnd.DONE;
    }

    /// The file may be as it was; what it redirects to is asked for without conditions.
    private Answer ask(CrawlUrl url, VisitUrl known) throws InterruptedException {
        return hosts.of(url.host()).get(url, known.etag(), known.lastModified());
    }

    List<UrlReport> reports() {
        return reports;
    }

    /// What there is to know of the file, or null when it was not asked for or is as it was.
    @Nullable RobotsFile file() {
        return file;
    }

    /// Keeps what one hop gave; the report tells of the first, the file of the last.
    ///
    /// @return where to go on, or null at the end
    private @Nullable CrawlUrl take(VisitUrl start, CrawlUrl url, Answer.Asked asked, int hop) {
        FetchOutcome outcome;
        CrawlUrl next = null;
        switch (asked.reply()) {
            case Reply.Lost lost -> {
                outcome = new FetchOutcome.Failed(lost.kind(), lost.detail());
                file = new RobotsFile(0, null);
            }
            case Reply.Arrived arrived -> {
                outcome = arrived(url, asked.at(), arrived);
                next = Verdicts.target(url, arrived, site.identity());
                file =
                        arrived.status() == NOT_MODIFIED
                                ? null
                                : new RobotsFile(arrived.status(), text(arrived));
            }
        }
        equipment.meters().outcome(outcome);
        if (hop == 0) {
            reports.add(new UrlReport(start.url(), asked.at(), outcome, List.of()));
        }
        return next;
    }

    private FetchOutcome arrived(CrawlUrl url, Instant at, Reply.Arrived reply) {
        Digest payload = Digest.of(reply.body());
        equipment.meters().response(reply.body().length);
        captures.send(
                new Capture.Response(
                        captures.nextId(),
                        taken.visit().site(),
                        url,
                        at,
                        reply.status(),
                        reply.headers(),
                        reply.body(),
                        payload,
                        reply.truncated()));
        return Verdicts.of(url, reply, payload, null, site.identity(), equipment.clock().instant());
    }

    private @Nullable String text(Reply.Arrived reply) {
        if (!reply.isSuccess()) {
            return null;
        }
        CrawlUrl start = taken.visit().urls().getFirst().url();
        Decoding decoded = Decoding.of(start, reply, LARGEST + 1);
        if (decoded.length() > LARGEST) {
            equipment.deadLetters().hit(Bound.ROBOTS, taken, null);
        }
        int length = Math.min(LARGEST, decoded.length());
        return plain(new String(decoded.bytes(), 0, length, StandardCharsets.UTF_8));
    }

    /// Control characters mean nothing in the file, and in JSON each would take six bytes.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }
}
