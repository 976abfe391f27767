package dev.brokerwatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.config.wire.JsonCodec;
import dev.brokerwatch.config.wire.Topic;
import dev.brokerwatch.crawler.frontier.judge.Judge;
import dev.brokerwatch.crawler.frontier.judge.UrlVerdict;
import dev.brokerwatch.crawler.frontier.plan.DomainBudgets;
import dev.brokerwatch.crawler.frontier.status.FrontierStatus;
import dev.brokerwatch.crawler.frontier.status.HostStatus;
import dev.brokerwatch.crawler.frontier.step.FrontierProcessor;
import dev.brokerwatch.crawler.frontier.step.Surroundings;
import dev.brokerwatch.crawler.frontier.step.Totals;
import dev.brokerwatch.crawler.frontier.store.Due;
import dev.brokerwatch.crawler.frontier.store.Fingerprint;
import dev.brokerwatch.crawler.frontier.store.FrontierReader;
import dev.brokerwatch.crawler.frontier.store.HostKey;
import dev.brokerwatch.crawler.frontier.store.HostRecord;
import dev.brokerwatch.crawler.frontier.store.UrlRecord;
import dev.brokerwatch.crawler.url.LinkRules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.BytesDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;

/// The topology with its state in a folder and its clock, its sites and its broker's answers in the test's hands.
final class FrontierRun implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private static final LinkRules LINKS = LinkRules.read(OperatorFiles.defaults());
    private static final Duration TICK = Duration.ofMillis(100);

    final MovableClock clock = new MovableClock(NOON);
    final List<Visit> inFlight = new ArrayList<>();
    final Totals totals = new Totals(() -> {}, () -> {}, () -> {});
    String pausedFor = "";
    Instant readThrough = Instant.EPOCH;

    /// The moment since which `visits` was asked at the last start.
    Instant askedSince = Instant.EPOCH;

    private final Path state;
    private final CrawlerSettings settings;
    private final DomainBudgets budgets = new DomainBudgets();
    private Judge judge;
    private @Nullable RestartedProcessor processor;
    private TopologyTestDriver driver;
    private TestInputTopic<String, FrontierInput> reports;
    private TestOutputTopic<String, Visit> visits;
    private TestOutputTopic<String, FrontierInput> sent;
    private TestOutputTopic<Bytes, byte[]> written;

    FrontierRun(Path state, CrawlerSettings settings, SiteSettings... sites) {
        this.state = state;
        this.settings = settings;
        this.judge = judge(sites);
        open();
    }

    static FrontierRun of(Path state, SiteSettings... sites) {
        return new FrontierRun(state, CrawlerSettings.DEFAULT, sites);
    }

    private void open() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "frontier-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemory.class);
        driver =
                new TopologyTestDriver(
                        FrontierTopology.of(() ->
                                new RestartedProcessor(
                                        () -> new FrontierProcessor(surroundings()),
                                        started -> processor = started)),
                        properties,
                        clock.instant());
        reports =
                driver.createInputTopic(
                        Topic.REPORTS.topicName(),
                        new StringSerializer(),
                        JsonCodec.REPORTS.serializer());
        visits =
                driver.createOutputTopic(
                        Topic.VISITS.topicName(),
                        new StringDeserializer(),
                        JsonCodec.VISITS.deserializer());
        sent =
                driver.createOutputTopic(
                        Topic.REPORTS.topicName(),
                        new StringDeserializer(),
                        JsonCodec.REPORTS.deserializer());
        written =
                driver.createOutputTopic(
                        "frontier-test-" + FrontierProcessor.STORE + "-changelog",
                        new BytesDeserializer(),
                        new ByteArrayDeserializer());
    }

    /// What was written to the store since this was read last, in order; a null value for what was deleted.
    List<KeyValue<Bytes, byte[]>> written() {
        return written.readKeyValuesToList();
    }

    private List<Visit> inFlightSince(Instant mark) {
        askedSince = mark;
        return List.copyOf(inFlight);
    }

    private Surroundings surroundings() {
        return new Surroundings(
                () -> judge,
                settings,
                clock,
                partition -> readThrough,
                () -> pausedFor,
                (partition, mark) -> inFlightSince(mark),
                budgets,
                totals);
    }

    /// The sites' files are others from now on.
    void sitesAre(SiteSettings... sites) {
        judge = judge(sites);
    }

    private Judge judge(SiteSettings... sites) {
        return new Judge(Sites.of(List.of(sites)), settings.agent(), clock, LINKS);
    }

    void learns(FrontierInput input) {
        reports.pipeInput(input.host().value(), input, clock.instant());
    }

    void learnsSeeds(SiteId site, String... urls) {
        List<CrawlUrl> seeds = List.of(urls).stream().map(CrawlUrl::new).toList();
        learns(new FrontierInput.Seeds(site, seeds.getFirst().host(), seeds, 0));
    }

    void passes(Duration time) {
        clock.passes(time);
        driver.advanceWallClockTime(time);
    }

    void ticks() {
        passes(TICK);
    }

    /// A run whose hosts have been read their robots.txt (there is none) and whose first visit, of the seeds, is the answer.
    static Visit opened(FrontierRun run, SiteSettings site) {
        for (CrawlUrl seed : site.seeds()) {
            run.learns(new FrontierInput.Seeds(site.id(), seed.host(), List.of(seed), 0));
        }
        run.learns(Reports.robots(run.visit(), run.clock.instant(), 404, null));
        run.passes(Duration.ofSeconds(1));
        List<Visit> first = run.visits();
        assertThat(first).hasSize(1);
        return first.getFirst();
    }

    /// The URLs of the next visit, once the delay is over.
    List<String> nextUrls() {
        passes(Duration.ofSeconds(1));
        return visits().stream()
                .flatMap(visit -> visit.urls().stream())
                .map(url -> url.url().value())
                .toList();
    }

    /// The visits that were handed out since they were read last.
    List<Visit> visits() {
        return visits.readValuesToList();
    }

    /// The one visit that was handed out since they were read last, after a tick.
    Visit visit() {
        ticks();
        List<Visit> all = visits();
        assertThat(all).as("visits handed out").hasSize(1);
        return all.getFirst();
    }

    void noVisit() {
        ticks();
        assertThat(visits()).isEmpty();
    }

    /// What the frontier has put on `reports` itself.
    List<FrontierInput> sent() {
        return sent.readValuesToList();
    }

    FrontierReader reader() {
        return new FrontierReader(driver.getKeyValueStore(FrontierProcessor.STORE));
    }

    @Nullable UrlRecord url(String url) {
        CrawlUrl parsed = new CrawlUrl(url);
        return reader().url(HostKey.of(parsed.host()), Fingerprint.of(url));
    }

    UrlRecord known(String url) {
        return Objects.requireNonNull(url(url), url);
    }

    Due due(String url) {
        return Objects.requireNonNull(known(url).due(), url);
    }

    HostRecord host(String host) {
        return Objects.requireNonNull(reader().host(new Host(host)), host);
    }

    HostStatus status(String host) {
        return Objects.requireNonNull(view().status(new Host(host)), host);
    }

    FrontierStatus status() {
        return view().status();
    }

    UrlVerdict why(String url) {
        return view().why(url);
    }

    private FrontierView view() {
        return new FrontierView(this::reader, () -> "RUNNING", surroundings());
    }

    /// The processor ends, and another one goes on with what was kept.
    void restarts() {
        Objects.requireNonNull(processor).restart();
        passes(Duration.ofMillis(1));
    }

    @Override
    public void close() {
        driver.close();
    }
}
