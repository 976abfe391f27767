package dev.brokerwatch.launcher.market.world;

/// Is told of everything that happens, in order, under the world's lock.
public interface WorldListener {

    /// A post appeared, or changed. `topic` holds it.
    void posted(Topic topic, MarketPost post);

    /// A thread was removed with all its posts.
    void removed(Topic topic);
}
