package dev.brokerwatch.launcher.bench;

import dev.brokerwatch.indexer.parse.Page;
import dev.brokerwatch.indexer.post.PostReading;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What JMH measures for [ExtractBenchmark] on ordinary pages: all of the reading, its first steps, and the bare DOM.
/// The more code runs, the longer it takes until it is compiled. Each call is timed, so that the median can be told: it
/// stands still when others use the machine too.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
public class ReadingCosts {

    private final String plain = ThreadPages.withoutCue();
    private final String offer = ThreadPages.withOffer();
    private final WholeReading reading = WholeReading.usual();

    @Benchmark
    public Document bareDomNoCue() {
        return Jsoup.parse(plain);
    }

    @Benchmark
    public List<PostReading> noCue() {
        return reading.read(plain);
    }

    @Benchmark
    public Document bareDomOneOffer() {
        return Jsoup.parse(offer);
    }

    @Benchmark
    public boolean triage() {
        return reading.triage().admits(offer);
    }

    @Benchmark
    @Warmup(iterations = 10, time = 1)
    public Page parse() {
        return reading.parse(offer);
    }

    @Benchmark
    @Warmup(iterations = 16, time = 1)
    public List<PostReading> oneOffer() {
        return reading.read(offer);
    }
}
