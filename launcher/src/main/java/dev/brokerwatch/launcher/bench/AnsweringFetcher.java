package dev.brokerwatch.launcher.bench;

import dev.brokerwatch.config.record.crawl.FetchOutcome;
import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.crawl.Link;
import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.crawl.UrlReport;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.crawl.VisitPurpose;
import dev.brokerwatch.config.record.crawl.VisitUrl;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Digest;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.Publisher;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;

/// A fetcher that asks nobody: every URL of a visit is answered at once, by a page with new links as long as its host has
/// fewer URLs than it shall have. Not thread-safe.
final class AnsweringFetcher implements AutoCloseable {

    private static final int LINKS_OF_A_PAGE = 30;
    private static final Duration POLL = Duration.ofMillis(50);

    private final Consumer<String, byte[]> visits;
    private final Publisher publisher;
    private final InstantSource clock;
    private final int urlsOfAHost;
    private final Map<Host, Integer> urls = new HashMap<>();
    private final Map<Host, Instant> reportedAt = new HashMap<>();
    private final List<Duration> handOuts = new ArrayList<>();
    private long links;

    AnsweringFetcher(KafkaClients kafka, InstantSource clock, int urlsOfAHost) {
        this.visits = kafka.consumer("brokerwatch-fetcher", "bench-fetcher");
        this.publisher = new Publisher(kafka.producer("bench-fetcher"));
        this.clock = clock;
        this.urlsOfAHost = urlsOfAHost;
        visits.subscribe(List.of(Topic.VISITS.topicName()));
    }

    void seed(FrontierInput.Seeds seeds) {
        urls.put(seeds.host(), seeds.urls().size());
        publisher.send(
                Topic.REPORTS, seeds.host().value(), JsonCodec.REPORTS.encode(seeds));
    }

    void flush() {
        publisher.flush();
    }

    /// Links that it has reported, each for the first time.
    long links() {
        return links;
    }

    /// The times from a report to the next visit of the same host, since this was asked last.
    List<Duration> handOuts() {
        List<Duration> since = List.copyOf(handOuts);
        handOuts.clear();
        reportedAt.clear();
        return since;
    }

    /// The visits that have come, unanswered.
    List<Visit> take() {
        List<Visit> taken = new ArrayList<>();
        Instant now = clock.instant();
        visits.poll(POLL)
                .forEach(record -> {
                    Visit visit = JsonCodec.VISITS.decode(record.value());
                    Instant reported = reportedAt.remove(visit.host());
                    if (reported != null) {
                        handOuts.add(Duration.between(reported, now));
                    }
                    taken.add(visit);
                });
        return taken;
    }

    void answer(Visit visit) {
        Instant now = clock.instant();
        boolean robots = visit.purpose() == VisitPurpose.ROBOTS;
        List<UrlReport> answers =
                visit.urls().stream().map(url -> answer(visit.host(), url, robots, now)).toList();
        reportedAt.put(visit.host(), now);
        publisher.send(
                Topic.REPORTS,
                visit.host().value(),
                JsonCodec.REPORTS.encode(
                        new FrontierInput.VisitReport(
                                visit.id(),
                                visit.attempt(),
                                visit.site(),
                                visit.host(),
                                now,
                                now,
                                answers,
                                robots ? new RobotsFile(404, null) : null,
                                true)));
    }

    private UrlReport answer(Host host, VisitUrl url, boolean robots, Instant now) {
        FetchOutcome.Fetched fetched =
                new FetchOutcome.Fetched(
                        robots ? 404 : 200,
                        30_000,
                        Digest.of(url.url().value()),
                        "\"5f3a-1c2b\"",
                        null);
        return new UrlReport(url.url(), now, fetched, robots ? List.of() : newLinks(host));
    }

    private List<Link> newLinks(Host host) {
        int known = urls.getOrDefault(host, urlsOfAHost);
        int more = Math.min(LINKS_OF_A_PAGE, urlsOfAHost - known);
        List<Link> found = new ArrayList<>(Math.max(0, more));
        for (int i = 0; i < more; i++) {
            String url =
                    "http://"
                            + host.value()
                            + "/forum.php?mod=viewthread&tid="
                            + (100_000 + known + i)
                            + "&extra=page%3D1";
            found.add(new Link(new CrawlUrl(url), Link.Relation.PLAIN));
        }
        urls.put(host, known + found.size());
        links += found.size();
        return found;
    }

    @Override
    public void close() {
        visits.close();
        publisher.close();
    }
}
