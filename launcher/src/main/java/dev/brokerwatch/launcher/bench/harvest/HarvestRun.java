package dev.brokerwatch.launcher.bench.harvest;

import dev.brokerwatch.config.ops.Meters;
import dev.brokerwatch.config.settings.CrawlerSettings;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.config.settings.SiteSettings;
import dev.brokerwatch.config.settings.Sites;
import dev.brokerwatch.crawler.frontier.LocalFrontier;
import dev.brokerwatch.crawler.url.LinkRules;
import dev.brokerwatch.indexer.charset.Decoder;
import dev.brokerwatch.indexer.ingest.PageReader;
import dev.brokerwatch.indexer.lexicon.Lexicon;
import dev.brokerwatch.indexer.parse.PageParser;
import dev.brokerwatch.indexer.post.PostReader;
import dev.brokerwatch.indexer.triage.Triage;
import dev.brokerwatch.launcher.market.DemoMarket;
import dev.brokerwatch.launcher.market.MarketSettings;
import dev.brokerwatch.launcher.market.TruthLine;
import dev.brokerwatch.launcher.market.world.MarketSize;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Six hours of the market, in which two threads of a hundred get a post, and fetches for a third of its pages: spread
/// evenly over the hours and the three sites, which is the delay between requests. Both crawls begin knowing nothing.
public final class HarvestRun {

    private static final Instant OPENING = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LENGTH = Duration.ofHours(6);
    private static final Duration PACE = Duration.ofSeconds(43);

    /// What is fetched usually.
    public static final int BUDGET = 3_000;

    private static final Duration RESPONSE = Duration.ofMillis(200);

    /// The usual market's.
    public static final long SEED = 7;

    private final Consumer<String> progress;
    private final int budget;
    private final long seed;
    private final Duration between;

    /// @param budget fetches, spread evenly over the hours and the three sites
    /// @param seed of the market
    public HarvestRun(Consumer<String> progress, int budget, long seed) {
        this.progress = progress;
        this.budget = budget;
        this.seed = seed;
        this.between = LENGTH.multipliedBy(3).dividedBy(budget);
    }

    /// A crawl of a market of its own.
    private interface Crawl {
        void begin(Agenda agenda, Web web, Sites sites);
    }

    /// The figures of breadth-first.
    public Map<String, Double> breadthFirst() throws IOException {
        return crawl((agenda, web, sites) -> new BreadthFirst(agenda, web, sites, between));
    }

    /// The figures of the frontier, under the same names.
    public Map<String, Double> frontier() throws IOException {
        return crawl((agenda, web, sites) ->
                new FrontierCrawl(
                        agenda,
                        web,
                        sites,
                        new LocalFrontier(
                                sites,
                                CrawlerSettings.DEFAULT,
                                LinkRules.read(OperatorFiles.defaults()),
                                agenda),
                        reader(sites),
                        RESPONSE));
    }

    private Map<String, Double> crawl(Crawl crawl) throws IOException {
        Agenda agenda = new Agenda(OPENING);
        MarketSettings settings =
                MarketSettings.small(seed, OPENING).withSize(MarketSize.wide()).withPace(PACE);
        try (DemoMarket market = DemoMarket.open(settings, agenda)) {
            Web web = new Web(market, agenda);
            crawl.begin(agenda, web, sites(market.sites()));
            Instant end = OPENING.plus(LENGTH);
            for (Instant hour = OPENING; hour.isBefore(end); ) {
                hour = hour.plus(Duration.ofHours(1));
                agenda.run(hour, () -> web.fetches() < budget);
                progress.accept(
                        Duration.between(OPENING, hour).toHours()
                                + " h, "
                                + web.fetches()
                                + " fetches");
            }
            agenda.at(end, () -> {});
            agenda.run(end, () -> true);
            return figures(market.truth(), web, end);
        }
    }

    private Sites sites(Sites demo) {
        Duration delay = between.minus(RESPONSE);
        return Sites.of(demo.all().stream().map(site -> site(site, delay)).toList());
    }

    /// The defaults of a site, but for the delay.
    private static SiteSettings site(SiteSettings demo, Duration delay) {
        SiteSettings usual = SiteSettings.of(demo.id(), demo.seeds());
        return new SiteSettings(
                usual.id(),
                usual.seeds(),
                delay,
                usual.maxDelay(),
                usual.minInterval(),
                usual.maxInterval(),
                usual.include(),
                usual.exclude(),
                usual.maxDepth(),
                usual.dailyBudget(),
                demo.timeZone(),
                usual.userAgent(),
                usual.headers(),
                usual.cookies(),
                usual.route(),
                null,
                usual.allowedAddresses(),
                usual.dropParameters(),
                usual.keepParameters(),
                usual.selectors(),
                false);
    }

    private static PageReader reader(Sites sites) {
        OperatorFiles files = OperatorFiles.defaults();
        return new PageReader(
                () -> sites,
                new Decoder(),
                new Triage(Lexicon.of(files).dealings()),
                PageParser.of(files),
                PostReader.of(files),
                new Meters());
    }

    private static Map<String, Double> figures(List<TruthLine> truth, Web web, Instant end) {
        int there = 0;
        int offers = 0;
        int seen = 0;
        List<Double> delays = new ArrayList<>();
        List<Double> offerDelays = new ArrayList<>();
        for (TruthLine line : truth) {
            @Nullable Instant at = web.capturedAt(line.post());
            boolean offer = line.truth().isOffer();
            there += offer ? 1 : 0;
            offers += offer && at != null ? 1 : 0;
            if (line.published().isAfter(OPENING)) {
                seen += at != null ? 1 : 0;
                double delay =
                        Duration.between(line.published(), at == null ? end : at).toMillis() / 1e3;
                delays.add(delay);
                if (offer) {
                    offerDelays.add(delay);
                }
            }
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("offers_per_1000_fetches", 1_000.0 * offers / web.fetches());
        figures.put("median_delay_s", median(delays));
        figures.put("median_offer_delay_s", median(offerDelays));
        figures.put("offers_found", (double) offers);
        figures.put("offers_there", (double) there);
        figures.put("fetches", (double) web.fetches());
        figures.put("new_posts", (double) delays.size());
        figures.put("new_posts_seen", (double) seen);
        return figures;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
