package dev.brokerwatch.crawler.frontier;

import dev.brokerwatch.config.record.crawl.FrontierInput;
import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.crawler.frontier.judge.Judge;
import dev.brokerwatch.crawler.frontier.plan.DomainBudgets;
import dev.brokerwatch.crawler.frontier.step.FrontierProcessor;
import dev.brokerwatch.crawler.frontier.step.Surroundings;
import dev.brokerwatch.crawler.frontier.step.Totals;
import dev.brokerwatch.crawler.url.LinkRules;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;

/// The frontier of one partition by itself: the very processor of the topology, told by calls instead of `reports`, moved
/// by the caller's clock, its state in memory. For measuring what it would do with a day in some seconds. Not thread-safe.
public final class LocalFrontier implements AutoCloseable {

    private final InstantSource clock;
    private final LocalContext context;
    private final FrontierProcessor processor;

    /// @param clock moves as its owner likes, but never backwards
    public LocalFrontier(
            Sites sites, CrawlerSettings settings, LinkRules links, InstantSource clock) {
        this.clock = clock;
        this.context = new LocalContext(clock);
        Judge judge = new Judge(sites, settings.agent(), clock, links);
        this.processor =
                new FrontierProcessor(
                        new Surroundings(
                                () -> judge,
                                settings,
                                clock,
                                partition -> clock.instant(),
                                () -> "",
                                (partition, since) -> List.of(),
                                new DomainBudgets(),
                                new Totals(() -> {}, () -> {}, () -> {})));
        processor.init(context);
    }

    /// Takes in what would stand on `reports`.
    public void learn(FrontierInput input) {
        processor.process(
                new Record<>(input.host().value(), input, clock.instant().toEpochMilli()));
    }

    /// Does what is due by now, and gives the visits that were handed out since this was called last. What it has to tell
    /// itself, seeds of other hosts, it is told here.
    ///
    /// @throws IllegalStateException when an input could not be processed
    public List<Visit> goOn() {
        context.tick();
        List<Visit> visits = new ArrayList<>();
        for (Object sent = context.poll(); sent != null; sent = context.poll()) {
            switch (sent) {
                case Visit visit -> visits.add(visit);
                case FrontierInput input -> learn(input);
                default -> throw new IllegalStateException("it sets aside: " + sent);
            }
        }
        return visits;
    }

    @Override
    public void close() {
        processor.close();
    }
}
