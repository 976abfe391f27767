package dev.brokerwatch.launcher.bench;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.config.service.KafkaClients;
import dev.brokerwatch.config.service.TopicAdmin;
import dev.brokerwatch.config.wire.TopicLayout;
import dev.brokerwatch.launcher.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What a URL costs the frontier. It runs in a process of its own over a broker in this one, and a fetcher that answers
/// at once tells it of new URLs on 20,000 hosts, on pages of 30 links of which 29 are known; then it is stopped and started
/// again, and killed and started again.
///
/// The first quarter of the URLs warms the process up; from there to the last one all of its CPU time counts, whatever
/// it went to, over the URLs that were new. A known link costs the finder's and filter's time over all links, and the
/// frontier's time for the share that the filter lets pass.
public final class FrontierBenchmark implements Benchmark {

    private static final String CRAWLER = "dev.brokerwatch.crawler.CrawlerCommand";
    private static final SiteId SITE = new SiteId("bench");
    private static final int HOSTS = 20_000;
    private static final Map<String, Integer> SIZES =
            Map.of("100k", 100_000, "1m", 1_000_000, "10m", 10_000_000);
    private static final int HAND_OUTS = 5_000;
    private static final int HAND_OUTS_AT_ONCE = 64;
    private static final int FRESH_HOSTS = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final InstantSource clock = InstantSource.system();
    private int seeded;

    @Override
    public String name() {
        return "frontier";
    }

    @Override
    public String about() {
        return "1m or 10m URLs on 20,000 hosts: CPU and disk per URL, memory, hand-out, restarts";
    }

    @Override
    public BenchReport run(BenchOptions options, Consumer<String> progress)
            throws IOException, InterruptedException {
        Integer urls = SIZES.get(options.size() == null ? "1m" : options.size());
        if (urls == null) {
            throw new IllegalArgumentException("--size is one of " + SIZES.keySet());
        }
        seeded = 0;
        Path folder = Files.createTempDirectory("brokerwatch-bench-frontier");
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0)) {
            KafkaClients kafka = KafkaClients.of(broker.bootstrapServers());
            TopicAdmin.ensure(kafka, TopicLayout.embedded());
            configure(folder);
            LinkedPages pages = new LinkedPages(urls / HOSTS);
            try (AnsweringFetcher fetcher = new AnsweringFetcher(kafka, clock, pages)) {
                Map<String, Double> figures =
                        measure(new Stage(folder, kafka, fetcher, pages, urls, progress));
                return BenchReport.of(name(), figures, Map.of());
            }
        } finally {
            delete(folder);
        }
    }

    private record Stage(
            Path folder,
            KafkaClients kafka,
            AnsweringFetcher fetcher,
            LinkedPages pages,
            int urls,
            Consumer<String> progress) {}

    private Map<String, Double> measure(Stage stage) throws IOException, InterruptedException {
        Map<String, Double> figures = new LinkedHashMap<>();
        try (ServiceProcess frontier = start(stage)) {
            grow(stage, frontier, figures);
            figures.put("cpu_us_per_known_link", knownLink(stage, frontier));
            figures.put("handout_p99_ms", handOut(stage));
            figures.put("rss_mib", frontier.anonymousMemory());
            double urls = stage.pages().found();
            figures.put("disk_bytes_per_url", size(stage.folder().resolve("data")) / urls);
            figures.put("changelog_bytes_per_url", changelog(stage.folder()) / urls);
            stage.progress().accept("stopping the frontier");
        }
        Instant stopped = clock.instant();
        try (ServiceProcess again = start(stage)) {
            awaitAllPartitions(stage, stopped);
            figures.put("ready_after_restart_s", seconds(stopped));
            stage.progress().accept("killing the frontier");
            again.kill();
        }
        Instant killed = clock.instant();
        try (ServiceProcess again = start(stage)) {
            awaitAllPartitions(stage, killed);
            figures.put("ready_after_kill_s", seconds(killed));
            figures.put("rss_after_restart_mib", again.anonymousMemory());
        }
        return figures;
    }

    /// Answers visits until every host has the URLs that it shall have.
    private void grow(Stage stage, ServiceProcess frontier, Map<String, Double> figures)
            throws IOException {
        AnsweringFetcher fetcher = stage.fetcher();
        Instant start = clock.instant();
        awaitAllPartitions(stage, start);
        double before = frontier.cpuMillis();
        seed(stage, HOSTS - HAND_OUTS_AT_ONCE);
        long enough = (HOSTS - HAND_OUTS_AT_ONCE) * (stage.urls() / HOSTS - 1L);
        long told = 0;
        long warmUrls = 0;
        double warm = 0;
        Instant deadline = start.plus(PATIENCE.multipliedBy(1 + stage.urls() / 1_000_000));
        while (stage.pages().found() < enough) {
            fetcher.take().forEach(fetcher::answer);
            long found = stage.pages().found();
            if (warmUrls == 0 && found >= enough / 4) {
                warmUrls = found;
                warm = frontier.cpuMillis();
            }
            if (found - told >= stage.urls() / 10) {
                told = found;
                stage.progress().accept(found + " URLs");
            }
            requireBefore(deadline);
        }
        fetcher.flush();
        long found = stage.pages().found();
        double seconds = seconds(start);
        double cpu = settled(frontier);
        figures.put("cpu_us_per_new_url", 1e3 * (cpu - warm) / (found - warmUrls));
        figures.put("cpu_us_per_new_url_with_warm_up", 1e3 * (cpu - before) / found);
        figures.put("urls_per_second", found / seconds);
    }

    /// What a known link costs, in microseconds, filter and frontier together.
    private double knownLink(Stage stage, ServiceProcess frontier) throws IOException {
        LinkedPages.Filter filter = stage.pages().filter();
        double unfiltered =
                cpuPerPage(stage, frontier, AnsweringFetcher.Mix.UNFILTERED)
                        - cpuPerPage(stage, frontier, AnsweringFetcher.Mix.BARE);
        stage.fetcher().show(AnsweringFetcher.Mix.USUAL);
        double ofFrontier = Math.max(0, unfiltered) / LinkedPages.LINKS;
        double ofFilter = filter.cpuMicros() / (filter.links() + stage.pages().found());
        double passed = (double) filter.passed() / filter.links();
        stage.progress()
                .accept(
                        String.format(
                                Locale.ROOT,
                                "a known link: %.3f us in the filter, %.1f us in the frontier for %.4f %% of them",
                                ofFilter,
                                ofFrontier,
                                100 * passed));
        return ofFilter + passed * ofFrontier;
    }

    /// Microseconds of the frontier's CPU for each page of some fresh hosts, when all but the first are answered so.
    private double cpuPerPage(Stage stage, ServiceProcess frontier, AnsweringFetcher.Mix mix)
            throws IOException {
        stage.fetcher().show(mix);
        double before = settled(frontier);
        seed(stage, FRESH_HOSTS);
        Instant deadline = clock.instant().plus(PATIENCE);
        int pages = 0;
        while (pages < FRESH_HOSTS * LinkedPages.NEW_ON_FIRST) {
            pages += stage.fetcher().take().stream().mapToInt(stage.fetcher()::answer).sum();
            requireBefore(deadline);
        }
        stage.fetcher().flush();
        return 1e3 * (settled(frontier) - before) / pages;
    }

    /// CPU time once the process uses next to none any more.
    private static double settled(ServiceProcess frontier) throws IOException {
        double before;
        double now = frontier.cpuMillis();
        do {
            before = now;
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            now = frontier.cpuMillis();
        } while (now - before > 100);
        return now;
    }

    /// The 99th percentile of the time from a report to the next visit of its host, some hosts at a time, in milliseconds.
    private double handOut(Stage stage) {
        stage.progress().accept("timing hand-outs");
        AnsweringFetcher fetcher = stage.fetcher();
        stage.pages().growOn();
        seed(stage, HAND_OUTS_AT_ONCE);
        fetcher.timeHandOuts();
        Instant deadline = clock.instant().plus(PATIENCE);
        while (fetcher.handOuts().size() < HAND_OUTS) {
            fetcher.take().forEach(fetcher::answer);
            fetcher.flush();
            requireBefore(deadline);
        }
        List<Duration> times = fetcher.handOuts().stream().sorted().toList();
        return times.get(times.size() * 99 / 100).toNanos() / 1e6;
    }

    /// Waits for a visit from every partition that was handed out since; hosts that were never there before see to it that
    /// each has something to hand out.
    private void awaitAllPartitions(Stage stage, Instant since) {
        seed(stage, HAND_OUTS_AT_ONCE);
        Instant deadline = clock.instant().plus(PATIENCE);
        while (!stage.fetcher().hasFromAllSince(since)) {
            stage.fetcher().take();
            requireBefore(deadline);
        }
    }

    private void requireBefore(Instant deadline) {
        if (clock.instant().isAfter(deadline)) {
            throw new IllegalStateException("the frontier hands out nothing any more");
        }
    }

    /// Makes so many hosts more known.
    private void seed(Stage stage, int hosts) {
        for (int i = 0; i < hosts; i++) {
            Host host = new Host("h" + seeded++ + ".example.com");
            CrawlUrl url = new CrawlUrl("http://" + host.value() + "/");
            stage.fetcher().seed(new FrontierInput.Seeds(SITE, host, List.of(url), 0));
        }
        stage.fetcher().flush();
    }

    private static ServiceProcess start(Stage stage) throws IOException {
        return ServiceProcess.start(
                stage.folder().resolve("frontier.log"),
                CRAWLER,
                "--role",
                "frontier",
                "--bootstrap-servers",
                stage.kafka().bootstrapServers(),
                "--data",
                stage.folder().resolve("data").toString(),
                "--config",
                stage.folder().resolve("config").toString());
    }

    private static void configure(Path folder) throws IOException {
        Path sites = Files.createDirectories(folder.resolve("config").resolve("sites"));
        Files.writeString(
                sites.resolve(SITE + ".yaml"),
                """
                seeds: ["http://h0.example.com/"]
                delay: 0s
                daily-budget: 1000000000
                """);
    }

    private double seconds(Instant since) {
        return Duration.between(since, clock.instant()).toMillis() / 1e3;
    }

    private static double changelog(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> folders = Files.list(folder.resolve("kafka"))) {
            for (Path topic : folders.filter(FrontierBenchmark::isChangelog).toList()) {
                bytes += size(topic);
            }
        }
        return bytes;
    }

    private static boolean isChangelog(Path folder) {
        return folder.getFileName().toString().contains("-changelog-");
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
