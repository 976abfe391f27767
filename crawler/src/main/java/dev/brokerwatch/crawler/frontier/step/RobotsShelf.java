package dev.brokerwatch.crawler.frontier.step;

import dev.brokerwatch.config.record.crawl.RobotsFile;
import dev.brokerwatch.config.record.site.Host;
import dev.brokerwatch.crawler.frontier.judge.Judge;
import dev.brokerwatch.crawler.frontier.store.FrontierReader;
import dev.brokerwatch.crawler.robots.RobotsRules;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The robots.txt files that were read from the store lately, parsed. Bounded; not thread-safe.
final class RobotsShelf {

    private static final int MOST_FILES = 1_000;
    private static final int MOST_RULES = 50_000;

    private final FrontierReader store;
    private final Supplier<Judge> judge;

    /// Longest unused first.
    private final Map<Host, RobotsRules> parsed = new LinkedHashMap<>(64, 0.75f, true);

    /// Of all files in it.
    private int rules;

    RobotsShelf(FrontierReader store, Supplier<Judge> judge) {
        this.store = store;
        this.judge = judge;
    }

    /// The rules for a host whose file was read; one that is not there forbids nothing.
    RobotsRules of(Host host) {
        RobotsRules known = parsed.get(host);
        if (known == null) {
            known = parse(host);
            parsed.put(host, known);
            rules += known.size();
            makeRoom();
        }
        return known;
    }

    void forget(Host host) {
        RobotsRules gone = parsed.remove(host);
        rules -= gone == null ? 0 : gone.size();
    }

    private void makeRoom() {
        Iterator<RobotsRules> unused = parsed.values().iterator();
        while (parsed.size() > MOST_FILES || (rules > MOST_RULES && parsed.size() > 1)) {
            rules -= unused.next().size();
            unused.remove();
        }
    }

    private RobotsRules parse(Host host) {
        RobotsFile file = store.robots(host);
        return file == null
                ? RobotsRules.allowingAll("no robots.txt is known")
                : judge.get().robots(file);
    }
}
