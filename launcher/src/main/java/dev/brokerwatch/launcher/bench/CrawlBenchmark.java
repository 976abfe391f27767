package dev.brokerwatch.launcher.bench;

import dev.brokerwatch.launcher.broker.FreePort;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The whole crawler, frontier and fetcher, over a farm of 2,000 hosts with 100 pages each. Beside it, in the same run, the
/// bare loop; and wget2, which keeps nothing, where it is asked for.
public final class CrawlBenchmark implements Benchmark {

    private static final String CRAWLER = "dev.brokerwatch.crawler.CrawlerCommand";
    private static final int HOSTS = 2_000;
    private static final int PAGES = 100;
    private static final Duration STANDS_STILL = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "crawl";
    }

    @Override
    public String about() {
        return "2,000 hosts with 100 pages each: pages/s and CPU per page; --beside wget2 runs that too";
    }

    @Override
    public BenchReport run(BenchOptions options, Consumer<String> progress)
            throws IOException, InterruptedException {
        int hosts = options.size() == null ? HOSTS : Integer.parseInt(options.size());
        Map<String, Double> beside = new LinkedHashMap<>();
        try (FarmStack stack = new FarmStack(hosts, PAGES)) {
            progress.accept("the bare loop");
            beside.putAll(BareCrawl.measure(stack));
        }
        if ("wget2".equals(options.beside())) {
            try (FarmStack stack = new FarmStack(hosts, PAGES)) {
                progress.accept("wget2");
                beside.putAll(Wget2.measure(stack));
            }
        }
        try (FarmStack stack = new FarmStack(hosts, PAGES)) {
            progress.accept("the crawler");
            Map<String, Double> figures = measure(stack);
            figures.put(
                    "bare_cpu_ms_per_page", beside.getOrDefault("crawler_cpu_ms_per_page", 0.0));
            return BenchReport.of(name(), figures, beside);
        }
    }

    private static Map<String, Double> measure(FarmStack stack) throws IOException {
        int port = FreePort.find();
        double brokerBefore = stack.broker().cpuMillis();
        Instant start = stack.clock().instant();
        ServiceProcess crawler = stack.service("crawler", CRAWLER, port);
        double pages =
                stack.await(
                        () -> Figure.of(port, "brokerwatch_fetches_total"),
                        stack.allPages(),
                        STANDS_STILL);
        double seconds = Duration.between(start, stack.clock().instant()).toMillis() / 1e3;
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("pages_per_second", pages / seconds);
        figures.put("crawler_cpu_ms_per_page", crawler.cpuMillis() / pages);
        figures.put("broker_cpu_ms_per_page", (stack.broker().cpuMillis() - brokerBefore) / pages);
        figures.put("rss_mib", crawler.anonymousMemory());
        figures.put("pages", pages);
        return figures;
    }
}
