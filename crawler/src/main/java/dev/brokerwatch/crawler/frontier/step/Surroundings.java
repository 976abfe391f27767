package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.Visit;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.crawler.frontier.judge.Judge;
import dev.brokerwatch.crawler.frontier.plan.DomainBudgets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// What the partitions of one process share. Everything in it is thread-safe.
///
/// @param judge the present one; another object as soon as the sites are others
/// @param readThrough a moment before which everything on this partition of `reports` has been read
/// @param pausedFor why no visits are to be planned; empty while they are
/// @param inFlight visits of a partition that were handed out since a moment and may still be under way, by what `visits`
///     holds; asked when a partition is taken over
public record Surroundings(
        Supplier<Judge> judge,
        CrawlerSettings settings,
        InstantSource clock,
        IntFunction<Instant> readThrough,
        Supplier<String> pausedFor,
        BiFunction<Integer, Instant, List<Visit>> inFlight,
        DomainBudgets budgets,
        Totals totals) {}
