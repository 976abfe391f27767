package dev.brokerwatch.launcher.bench;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.crawl.Visit;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What a URL costs the frontier. It runs in a process of its own over a broker in this one, and a fetcher that answers
/// at once tells it of new URLs on 20,000 hosts; then it is killed and started again.
public final class FrontierBenchmark implements Benchmark {

    private static final String CRAWLER = "dev.brokerwatch.crawler.CrawlerCommand";
    private static final SiteId SITE = new SiteId("bench");
    private static final int HOSTS = 20_000;
    private static final int URLS = 1_000_000;
    private static final int HAND_OUTS = 5_000;
    private static final int HAND_OUTS_AT_ONCE = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final InstantSource clock = InstantSource.system();

    @Override
    public String name() {
        return "frontier";
    }

    @Override
    public String about() {
        return "a million URLs on 20,000 hosts: CPU and disk per URL, memory, hand-out, restart after kill -9";
    }

    @Override
    public BenchReport run(Consumer<String> progress) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("brokerwatch-bench-frontier");
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0)) {
            KafkaClients kafka = KafkaClients.of(broker.bootstrapServers());
            TopicAdmin.ensure(kafka, TopicLayout.embedded());
            configure(folder);
            try (AnsweringFetcher fetcher = new AnsweringFetcher(kafka, clock, URLS / HOSTS)) {
                return BenchReport.of(name(), measure(folder, kafka, fetcher, progress), Map.of());
            }
        } finally {
            delete(folder);
        }
    }

    private Map<String, Double> measure(
            Path folder, KafkaClients kafka, AnsweringFetcher fetcher, Consumer<String> progress)
            throws IOException, InterruptedException {
        Map<String, Double> figures = new LinkedHashMap<>();
        List<Visit> waiting = new ArrayList<>();
        try (ServiceProcess frontier = start(folder, kafka)) {
            awaitVisits(fetcher, Set.of(hostOf(0)));
            double before = frontier.cpuMillis();
            Instant start = clock.instant();
            waiting.addAll(grow(fetcher, progress));
            double cpu = frontier.cpuMillis() - before;
            figures.put("cpu_us_per_new_url", 1_000 * cpu / fetcher.links());
            figures.put("seconds", seconds(start));
            figures.put("handout_p99_ms", handOut(fetcher, waiting, progress));
            figures.put("rss_mib", frontier.anonymousMemory());
            figures.put(
                    "disk_bytes_per_url", (double) size(folder.resolve("data")) / fetcher.links());
            progress.accept("killing the frontier");
            frontier.kill();
        }
        Instant killed = clock.instant();
        try (ServiceProcess again = start(folder, kafka)) {
            Set<Host> fresh = new HashSet<>();
            for (int i = 0; i < 64; i++) {
                fresh.add(seed(fetcher, HOSTS + i));
            }
            fetcher.flush();
            awaitVisits(fetcher, fresh);
            figures.put("ready_after_kill_s", seconds(killed));
            figures.put("rss_after_restart_mib", again.anonymousMemory());
        }
        return figures;
    }

    /// Answers visits until every host has the URLs that it shall have. Returns the visits that are left unanswered.
    private List<Visit> grow(AnsweringFetcher fetcher, Consumer<String> progress) {
        for (int i = 1; i < HOSTS; i++) {
            seed(fetcher, i);
        }
        fetcher.flush();
        long enough = (HOSTS - 1L) * (URLS / HOSTS - 1);
        long told = 0;
        List<Visit> waiting = new ArrayList<>();
        Instant deadline = clock.instant().plus(PATIENCE);
        while (fetcher.links() < enough) {
            fetcher.take().forEach(fetcher::answer);
            if (fetcher.links() - told >= 100_000) {
                told = fetcher.links();
                progress.accept(told + " URLs");
            }
            requireBefore(deadline);
        }
        fetcher.flush();
        Instant quietSince = clock.instant();
        while (seconds(quietSince) < 5) {
            List<Visit> taken = fetcher.take();
            if (!taken.isEmpty()) {
                waiting.addAll(taken);
                quietSince = clock.instant();
            }
        }
        return waiting;
    }

    /// The 99th percentile of the time from a report to the next visit of its host, some hosts at a time, in milliseconds.
    private double handOut(
            AnsweringFetcher fetcher, List<Visit> waiting, Consumer<String> progress) {
        progress.accept("timing hand-outs");
        List<Duration> times = new ArrayList<>();
        fetcher.handOuts();
        Instant deadline = clock.instant().plus(PATIENCE);
        while (times.size() < HAND_OUTS && waiting.size() >= HAND_OUTS_AT_ONCE) {
            List<Visit> batch = waiting.subList(0, HAND_OUTS_AT_ONCE);
            batch.forEach(fetcher::answer);
            fetcher.flush();
            batch.clear();
            Instant sent = clock.instant();
            int came = 0;
            while (came < HAND_OUTS_AT_ONCE && seconds(sent) < 1) {
                List<Visit> taken = fetcher.take();
                came += taken.size();
                waiting.addAll(taken);
            }
            times.addAll(fetcher.handOuts());
            requireBefore(deadline);
        }
        times.sort(Comparator.naturalOrder());
        return times.isEmpty() ? 0 : times.get(times.size() * 99 / 100).toNanos() / 1e6;
    }

    private void awaitVisits(AnsweringFetcher fetcher, Set<Host> hosts) {
        Set<Host> left = new HashSet<>(hosts);
        Instant deadline = clock.instant().plus(PATIENCE);
        while (!left.isEmpty()) {
            for (Visit visit : fetcher.take()) {
                left.remove(visit.host());
                fetcher.answer(visit);
            }
            requireBefore(deadline);
        }
    }

    private void requireBefore(Instant deadline) {
        if (clock.instant().isAfter(deadline)) {
            throw new IllegalStateException("the frontier hands out nothing any more");
        }
    }

    private Host seed(AnsweringFetcher fetcher, int number) {
        Host host = hostOf(number);
        CrawlUrl url = new CrawlUrl("http://" + host.value() + "/");
        fetcher.seed(new FrontierInput.Seeds(SITE, host, List.of(url), 0));
        return host;
    }

    private static Host hostOf(int number) {
        return new Host("h" + number + ".example.com");
    }

    private static ServiceProcess start(Path folder, KafkaClients kafka) throws IOException {
        return ServiceProcess.start(
                folder.resolve("frontier.log"),
                CRAWLER,
                "--role",
                "frontier",
                "--bootstrap-servers",
                kafka.bootstrapServers(),
                "--data",
                folder.resolve("data").toString(),
                "--config",
                folder.resolve("config").toString());
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
        Files.writeString(
                folder.resolve("config").resolve("crawler.yaml"), "visits-waiting: 100000\n");
    }

    private double seconds(Instant since) {
        return Duration.between(since, clock.instant()).toMillis() / 1e3;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
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
