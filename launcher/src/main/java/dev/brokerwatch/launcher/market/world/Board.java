package dev.brokerwatch.launcher.market.world;

import dev.brokerwatch.launcher.market.content.Tongue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A board of a forum, or a category of the shop. Guarded by its world's lock.
public final class Board {

    private final MarketSite site;
    private final int id;
    private final String name;
    private final Tongue tongue;
    private final boolean tradesData;
    private final List<Topic> topics = new ArrayList<>();

    Board(MarketSite site, int id, String name, Tongue tongue, boolean tradesData) {
        this.site = site;
        this.id = id;
        this.name = name;
        this.tongue = tongue;
        this.tradesData = tradesData;
    }

    public MarketSite site() {
        return site;
    }

    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Tongue tongue() {
        return tongue;
    }

    boolean tradesData() {
        return tradesData;
    }

    void add(Topic topic) {
        topics.add(topic);
    }

    List<Topic> all() {
        return topics;
    }

    /// Those that were not removed, the one with the latest post first.
    public List<Topic> byLastPost() {
        return topics.stream()
                .filter(topic -> !topic.isRemoved())
                .sorted(
                        Comparator.comparing((Topic topic) -> topic.last().published())
                                .thenComparingInt(Topic::id)
                                .reversed())
                .toList();
    }
}
