package dev.brokerwatch.launcher.market.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A thread with its posts; in the shop, a product with one. Guarded by its world's lock.
public final class Topic {

    private final Board board;
    private final int id;
    private String title;
    private boolean removed;
    private Instant changedAt;
    private final List<MarketPost> posts = new ArrayList<>();

    Topic(Board board, int id, String title, MarketPost first) {
        this.board = board;
        this.id = id;
        this.title = title;
        this.changedAt = first.published();
        posts.add(first);
    }

    public Board board() {
        return board;
    }

    public int id() {
        return id;
    }

    public String title() {
        return title;
    }

    public boolean isRemoved() {
        return removed;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public List<MarketPost> posts() {
        return List.copyOf(posts);
    }

    public MarketPost first() {
        return posts.getFirst();
    }

    public MarketPost last() {
        return posts.getLast();
    }

    /// A number that stays the same, for what pages show beside the posts.
    public int views() {
        return posts.size() * 17 + id % 97;
    }

    void reply(MarketPost post) {
        posts.add(post);
        changedAt = post.published();
    }

    void edit(String newTitle, MarketPost newFirst, Instant at) {
        title = newTitle;
        posts.set(0, newFirst);
        changedAt = at;
    }

    void remove(Instant at) {
        removed = true;
        changedAt = at;
    }
}
