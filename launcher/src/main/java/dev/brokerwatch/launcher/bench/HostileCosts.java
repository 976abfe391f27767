package dev.brokerwatch.launcher.bench;

import dev.brokerwatch.indexer.post.PostReading;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What JMH measures for [ExtractBenchmark] on pages of five megabytes that were made to cost time.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class HostileCosts {

    private final String posts = ThreadPages.ofPosts();
    private final String depth = ThreadPages.ofDepth();
    private final String text = ThreadPages.ofText();
    private final WholeReading reading = WholeReading.usual();

    @Benchmark
    public List<PostReading> posts() {
        return reading.read(posts);
    }

    @Benchmark
    public List<PostReading> depth() {
        return reading.read(depth);
    }

    @Benchmark
    public List<PostReading> text() {
        return reading.read(text);
    }
}
