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

/// A fetcher that asks nobody: every URL of a visit is answered at once, by a page of 30 links as [LinkedPages] makes it.
/// Not thread-safe.
final class AnsweringFetcher implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Consumer<String, byte[]> visits;
    private final Publisher publisher;
    private final InstantSource clock;
    private final LinkedPages pages;
    private final Map<Host, Instant> reportedAt = new HashMap<>();
    private final List<Duration> handOuts = new ArrayList<>();
    private final Map<Integer, Instant> lastOf = new HashMap<>();
    private Mix mix = Mix.USUAL;

    /// What pages link to, but for the first of a host, which is always as usual.
    enum Mix {
        /// 29 links that are known and one that is not; on the first page of a host 20 are new.
        USUAL,
        /// No links at all.
        BARE,
        /// 30 known links, all of them reported, as if there were no filter.
        UNFILTERED
    }

    AnsweringFetcher(KafkaClients kafka, InstantSource clock, LinkedPages pages) {
        this.visits = kafka.consumer("brokerwatch-fetcher", "bench-fetcher");
        this.publisher = new Publisher(kafka.producer("bench-fetcher"));
        this.clock = clock;
        this.pages = pages;
        visits.subscribe(List.of(Topic.VISITS.topicName()));
    }

    void seed(FrontierInput.Seeds seeds) {
        publisher.send(Topic.REPORTS, seeds.host().value(), JsonCodec.REPORTS.encode(seeds));
    }

    void flush() {
        publisher.flush();
    }

    /// What is answered from now on.
    void show(Mix other) {
        mix = other;
    }

    /// The times from when a report is sent to when the next visit of the same host stands on `visits`, since
    /// [#timeHandOuts]. For how long this fetcher is busy with others before it takes the visit up is not counted.
    List<Duration> handOuts() {
        return List.copyOf(handOuts);
    }

    void timeHandOuts() {
        handOuts.clear();
        reportedAt.clear();
    }

    /// Whether a visit has come from every partition that was handed out after that moment.
    boolean hasFromAllSince(Instant moment) {
        int partitions = visits.partitionsFor(Topic.VISITS.topicName()).size();
        return lastOf.values().stream().filter(moment::isBefore).count() == partitions;
    }

    /// The visits that have come, unanswered.
    List<Visit> take() {
        List<Visit> taken = new ArrayList<>();
        visits.poll(POLL)
                .forEach(record -> {
                    Visit visit = JsonCodec.VISITS.decode(record.value());
                    Instant handedOut = Instant.ofEpochMilli(record.timestamp());
                    lastOf.put(record.partition(), handedOut);
                    Instant reported = reportedAt.remove(visit.host());
                    if (reported != null) {
                        handOuts.add(Duration.between(reported, handedOut));
                    }
                    taken.add(visit);
                });
        return taken;
    }

    /// Reports the visit and returns its pages, none when its time is over: then the frontier hands it out anew.
    int answer(Visit visit) {
        Instant now = clock.instant();
        if (!now.isBefore(visit.notAfter())) {
            return 0;
        }
        boolean robots = visit.purpose() == VisitPurpose.ROBOTS;
        List<UrlReport> answers = robots ? List.of(robots(visit, now)) : answers(visit, now);
        byte[] report =
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
                                true));
        reportedAt.put(visit.host(), clock.instant());
        publisher.send(Topic.REPORTS, visit.host().value(), report);
        return answers.size();
    }

    private static UrlReport robots(Visit visit, Instant now) {
        CrawlUrl url = visit.urls().getFirst().url();
        return new UrlReport(url, now, fetched(url, 404), List.of());
    }

    private List<UrlReport> answers(Visit visit, Instant now) {
        List<CrawlUrl> urls = visit.urls().stream().map(VisitUrl::url).toList();
        List<List<Link>> links =
                switch (pages.isFresh(visit.host()) ? Mix.USUAL : mix) {
                    case USUAL -> pages.links(visit.host(), urls);
                    case UNFILTERED -> pages.unfiltered(visit.host(), urls);
                    case BARE -> urls.stream().map(url -> List.<Link>of()).toList();
                };
        List<UrlReport> answers = new ArrayList<>(urls.size());
        for (int i = 0; i < urls.size(); i++) {
            answers.add(new UrlReport(urls.get(i), now, fetched(urls.get(i), 200), links.get(i)));
        }
        return answers;
    }

    private static FetchOutcome.Fetched fetched(CrawlUrl url, int status) {
        return new FetchOutcome.Fetched(
                status, 30_000, Digest.of(url.value()), "\"5f3a-1c2b\"", null);
    }

    @Override
    public void close() {
        visits.close();
        publisher.close();
    }
}
