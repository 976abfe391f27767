package dev.brokerwatch.launcher.bench;

import dev.brokerwatch.launcher.bench.harvest.HarvestRun;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the frontier's choice of pages is worth: the offers that its fetches find, and how soon a new post is seen. Beside
/// it, on the same market with as many fetches, breadth-first. `--size` is the number of fetches.
public final class HarvestBenchmark implements Benchmark {

    @Override
    public String name() {
        return "harvest";
    }

    @Override
    public String about() {
        return "20,000 pages, offers in one board of twelve: offers per fetch and delay, against breadth-first";
    }

    @Override
    public BenchReport run(BenchOptions options, Consumer<String> progress) throws IOException {
        HarvestRun run = new HarvestRun(progress, budget(options.size()), HarvestRun.SEED);
        progress.accept("breadth-first");
        Map<String, Double> beside = run.breadthFirst();
        progress.accept("the frontier");
        return BenchReport.of(name(), run.frontier(), beside);
    }

    private static int budget(@Nullable String size) {
        if (size == null) {
            return HarvestRun.BUDGET;
        }
        if (!size.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException("--size is a number of fetches, such as 6000");
        }
        return Integer.parseInt(size);
    }
}
