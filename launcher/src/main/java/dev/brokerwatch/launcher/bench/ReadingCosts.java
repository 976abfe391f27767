package dev.brokerwatch.launcher.bench;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.config.settings.OperatorFiles;
import dev.brokerwatch.indexer.lexicon.Lexicon;
import dev.brokerwatch.indexer.parse.Page;
import dev.brokerwatch.indexer.parse.PageParser;
import dev.brokerwatch.indexer.parse.PageSource;
import dev.brokerwatch.indexer.parse.Post;
import dev.brokerwatch.indexer.post.PostReader;
import dev.brokerwatch.indexer.post.PostReading;
import dev.brokerwatch.indexer.triage.Triage;
import dev.brokerwatch.launcher.farm.Farm;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What JMH measures for [ExtractBenchmark]: a forum page of about 30 KB with ten posts, none or one of them an offer, read as
/// the indexer reads it, step by step, and the bare DOM of the same page.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingCosts {

    private static final int PAGES = 20;
    private static final int WITHOUT_CUE = 1;
    private static final int WITH_OFFER = 7;

    private static final CrawlUrl URL = new CrawlUrl("https://forum.example/viewtopic.php?t=7");
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private final String plain = Farm.page(WITHOUT_CUE, PAGES);
    private final String offer = Farm.page(WITH_OFFER, PAGES);
    private final Triage triage = new Triage(Lexicon.of(OperatorFiles.defaults()).dealings());
    private final PageParser parser = PageParser.of(OperatorFiles.defaults());
    private final PostReader reader = PostReader.of(OperatorFiles.defaults());

    @Benchmark
    public Document bareDom() {
        return Jsoup.parse(offer);
    }

    @Benchmark
    public Document bareDomNoCue() {
        return Jsoup.parse(plain);
    }

    @Benchmark
    public List<PostReading> noCue() {
        return read(plain);
    }

    @Benchmark
    public List<PostReading> oneOffer() {
        return read(offer);
    }

    @Benchmark
    public boolean triage() {
        return triage.admits(offer);
    }

    @Benchmark
    public Page parse() {
        return parser.parse(source(offer));
    }

    private List<PostReading> read(String html) {
        List<PostReading> readings = new ArrayList<>();
        if (triage.admits(html)) {
            Page page = parser.parse(source(html));
            for (Post post : page.posts()) {
                String title = post.opener() ? page.title() : "";
                if (triage.admitsPost(title, post.text())) {
                    readings.add(reader.read(title, post.text()));
                }
            }
        }
        return readings;
    }

    private static PageSource source(String html) {
        return new PageSource(URL, html, AT, ZoneOffset.UTC, Map.of());
    }
}
