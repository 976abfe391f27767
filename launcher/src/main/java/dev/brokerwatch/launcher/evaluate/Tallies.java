package dev.brokerwatch.launcher.evaluate;

import dev.brokerwatch.launcher.evaluate.Measure.Source;
import java.util.EnumMap;
import java.util.Map;

/// The counts of a group of posts, such as those of one language.
final class Tallies {

    private final Map<Source, Tally> bySource = new EnumMap<>(Source.class);
    private int posts;

    Tally of(Source source) {
        return bySource.computeIfAbsent(source, _ -> new Tally());
    }

    void countPost() {
        posts++;
    }

    int posts() {
        return posts;
    }
}
