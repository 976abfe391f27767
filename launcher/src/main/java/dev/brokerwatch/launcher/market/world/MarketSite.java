package dev.brokerwatch.launcher.market.world;

import dev.brokerwatch.config.record.site.SiteId;
import dev.brokerwatch.launcher.market.content.Tongue;
import java.util.List;

/// The sites of the demo market, with the languages of their boards in turn. The first boards of a site, one for each of
/// its languages, are those on which data is traded.
@SuppressWarnings("ImmutableEnumChecker") // a record of a string, and List.of
public enum MarketSite {
    DISCUZ("demo-discuz", 11, List.of(Tongue.SIMPLIFIED, Tongue.TRADITIONAL)),
    PHPBB("demo-phpbb", 12, List.of(Tongue.ENGLISH, Tongue.RUSSIAN)),
    SHOP("demo-shop", 13, List.of(Tongue.ENGLISH, Tongue.SIMPLIFIED));

    private final SiteId id;
    private final int number;
    private final List<Tongue> tongues;

    MarketSite(String id, int number, List<Tongue> tongues) {
        this.id = new SiteId(id);
        this.number = number;
        this.tongues = tongues;
    }

    public SiteId id() {
        return id;
    }

    /// The last part of its address, 127.0.0.n.
    public int number() {
        return number;
    }

    List<Tongue> tongues() {
        return tongues;
    }
}
