package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.crawler.frontier.judge.Judge;
import dev.brokerwatch.crawler.frontier.store.FrontierReader;
import dev.brokerwatch.crawler.robots.RobotsRules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The robots.txt files that were read from the store lately, parsed. Bounded; not thread-safe.
final class RobotsShelf {

    private static final int MOST = 1_000;

    private final FrontierReader store;
    private final Supplier<Judge> judge;
    private final Map<Host, RobotsRules> parsed =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Host, RobotsRules> eldest) {
                    return size() > MOST;
                }
            };

    RobotsShelf(FrontierReader store, Supplier<Judge> judge) {
        this.store = store;
        this.judge = judge;
    }

    /// The rules for a host whose file was read; one that is not there forbids nothing.
    RobotsRules of(Host host) {
        return parsed.computeIfAbsent(host, this::parse);
    }

    void forget(Host host) {
        parsed.remove(host);
    }

    private RobotsRules parse(Host host) {
        RobotsFile file = store.robots(host);
        return file == null
                ? RobotsRules.allowingAll("no robots.txt is known")
                : judge.get().robots(file);
    }
}
