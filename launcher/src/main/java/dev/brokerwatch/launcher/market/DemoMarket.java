package dev.brokerwatch.launcher.market;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.launcher.market.site.SiteAnswer;
import dev.brokerwatch.launcher.market.site.SiteServer;
import dev.brokerwatch.launcher.market.world.MarketSite;
import dev.brokerwatch.launcher.market.world.World;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A market that is open: three sites on 127.0.0.11 to 127.0.0.13 that live by the clock. The same settings give the same
/// market, whenever and however often it is looked at. Thread-safe.
public final class DemoMarket implements AutoCloseable {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration DELAY = Duration.ofMillis(50);
    private static final Duration SOONEST = Duration.ofSeconds(10);
    private static final Duration LATEST = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Map<MarketSite, SiteServer> servers;
    private final TruthLog truth;
    private final World world;

    private DemoMarket(MarketSettings settings, InstantSource clock, @Nullable Writer writer)
            throws IOException {
        this.clock = clock;
        Map<MarketSite, SiteServer> opened = new EnumMap<>(MarketSite.class);
        for (MarketSite site : MarketSite.values()) {
            opened.put(site, new SiteServer(site, clock, settings.port()));
        }
        servers = Collections.unmodifiableMap(opened);
        truth = new TruthLog(servers, writer);
        world =
                new World(
                        settings.seed(),
                        settings.opening(),
                        settings.pace(),
                        settings.size(),
                        truth);
        servers.values().forEach(server -> server.start(world));
    }

    /// Opens the market; throws when a port is taken or the truth cannot be written.
    public static DemoMarket open(MarketSettings settings, InstantSource clock) throws IOException {
        Writer writer = null;
        if (settings.truth() != null) {
            Files.createDirectories(settings.truth().toAbsolutePath().getParent());
            writer = Files.newBufferedWriter(settings.truth());
        }
        return new DemoMarket(settings, clock, writer);
    }

    /// The site's address, without a slash at its end.
    public String addressOf(MarketSite site) {
        SiteServer server = servers.get(site);
        if (server == null) {
            throw new IllegalStateException("every site has a server");
        }
        return server.base();
    }

    /// The settings with which brokerwatch crawls it: loopback allowed, short delays, short intervals.
    public Sites sites() {
        List<SiteSettings> all = new ArrayList<>();
        for (MarketSite site : MarketSite.values()) {
            all.add(settingsOf(site));
        }
        return Sites.of(all);
    }

    private SiteSettings settingsOf(MarketSite site) {
        SiteSettings usual =
                SiteSettings.of(site.id(), List.of(new CrawlUrl(addressOf(site) + "/")));
        return new SiteSettings(
                usual.id(),
                usual.seeds(),
                DELAY,
                usual.maxDelay(),
                SOONEST,
                LATEST,
                usual.include(),
                usual.exclude(),
                usual.maxDepth(),
                1_000_000,
                site == MarketSite.DISCUZ ? CHINA : ZoneOffset.UTC,
                usual.userAgent(),
                usual.headers(),
                usual.cookies(),
                usual.route(),
                null,
                List.of("127.0.0.0/8"),
                Set.of(),
                Set.of(),
                usual.selectors(),
                false);
    }

    /// The truth about every post so far, as it stands now, removed ones too.
    public List<TruthLine> truth() {
        return world.at(
                clock.instant(),
                now -> {
                    truth.flush();
                    return truth.lines();
                });
    }

    /// What one of the sites answers to a request for a URL now, without the way over a socket.
    ///
    /// @throws IllegalArgumentException when it is no URL of the market's
    public SiteAnswer ask(CrawlUrl url) {
        for (MarketSite site : MarketSite.values()) {
            if (url.value().startsWith(addressOf(site) + "/")) {
                return Objects.requireNonNull(servers.get(site)).ask(world, url.pathAndQuery());
            }
        }
        throw new IllegalArgumentException(url + " is none of the market's addresses");
    }

    /// Requests answered so far.
    public long served() {
        return servers.values().stream().mapToLong(SiteServer::served).sum();
    }

    @Override
    public void close() {
        servers.values().forEach(SiteServer::close);
        truth.close();
    }
}
