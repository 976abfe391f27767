package dev.brokerwatch.launcher.bench;

import dev.brokerwatch.launcher.broker.FreePort;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// From a prepared farm to searchable listings: crawler, broker and indexer each in a process of its own. One page in ten
/// is a board, one in twenty holds an offer. Beside it stands the bare loop, which fetches and keeps, and reads nothing.
public final class PipelineBenchmark implements Benchmark {

    private static final String CRAWLER = "dev.brokerwatch.crawler.CrawlerCommand";
    private static final String INDEXER = "dev.brokerwatch.indexer.IndexerCommand";
    private static final int HOSTS = 400;
    private static final int PAGES = 100;
    private static final Duration STANDS_STILL = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "pipeline";
    }

    @Override
    public String about() {
        return "a farm of 40,000 pages to searchable listings: pages/s, every process's CPU per page";
    }

    @Override
    public BenchReport run(BenchOptions options, Consumer<String> progress)
            throws IOException, InterruptedException {
        Map<String, Double> beside;
        try (FarmStack stack = new FarmStack(HOSTS, PAGES)) {
            progress.accept("the bare loop");
            beside = BareCrawl.measure(stack);
        }
        try (FarmStack stack = new FarmStack(HOSTS, PAGES)) {
            progress.accept("the pipeline");
            return BenchReport.of(name(), measure(stack), beside);
        }
    }

    private static Map<String, Double> measure(FarmStack stack) throws IOException {
        int indexerPort = FreePort.find();
        ServiceProcess indexer = stack.service("indexer", INDEXER, indexerPort);
        stack.await(() -> Figure.of(indexerPort, "jvm_threads_live_threads"), 1, STANDS_STILL);
        double brokerBefore = stack.broker().cpuMillis();
        double indexerBefore = indexer.cpuMillis();
        Instant start = stack.clock().instant();
        ServiceProcess crawler = stack.service("crawler", CRAWLER, FreePort.find());
        double pages =
                stack.await(
                        () -> Figure.of(indexerPort, "brokerwatch_pages_read_total"),
                        stack.allPages(),
                        STANDS_STILL);
        double seconds = Duration.between(start, stack.clock().instant()).toMillis() / 1e3;
        double crawlerCpu = crawler.cpuMillis() / pages;
        double brokerCpu = (stack.broker().cpuMillis() - brokerBefore) / pages;
        double indexerCpu = (indexer.cpuMillis() - indexerBefore) / pages;
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("pages_per_second", pages / seconds);
        figures.put("cpu_ms_per_page", crawlerCpu + brokerCpu + indexerCpu);
        figures.put("crawler_cpu_ms_per_page", crawlerCpu);
        figures.put("broker_cpu_ms_per_page", brokerCpu);
        figures.put("indexer_cpu_ms_per_page", indexerCpu);
        figures.put("rss_mib", crawler.anonymousMemory() + indexer.anonymousMemory());
        figures.put("pages", pages);
        figures.put("listings", Figure.of(indexerPort, "brokerwatch_listings"));
        return figures;
    }
}
