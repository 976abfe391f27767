package dev.brokerwatch.launcher.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// What it costs to read a forum page: triage, parsing, extraction and redaction together, for a page without a cue, one
/// with an offer among ten posts, and five megabytes that were made to cost time. Beside it jsoup's bare DOM of the same
/// pages. Measured by JMH ([ReadingCosts], [HostileCosts]).
public final class ExtractBenchmark implements Benchmark {

    /// So much heap the hostile pages are read in: more, and the measurement fails.
    private static final int HOSTILE_HEAP_MIB = 200;

    @Override
    public String name() {
        return "extract";
    }

    @Override
    public String about() {
        return "reading a forum page with and without an offer, beside jsoup's bare DOM, and hostile ones in "
                + HOSTILE_HEAP_MIB
                + " MiB of heap; two to three minutes";
    }

    @Override
    public BenchReport run(BenchOptions options, Consumer<String> progress) throws IOException {
        progress.accept("ordinary pages, two minutes");
        Map<String, Double> micros = measure(of(ReadingCosts.class));
        progress.accept("hostile pages, half a minute");
        Map<String, Double> millis =
                measure(of(HostileCosts.class).jvmArgsAppend("-Xmx" + HOSTILE_HEAP_MIB + "m"));
        return report(micros, millis);
    }

    private BenchReport report(Map<String, Double> micros, Map<String, Double> millis) {
        double plainDom = of(micros, "bareDomNoCue");
        double offerDom = of(micros, "bareDomOneOffer");
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("us_no_cue", of(micros, "noCue"));
        figures.put("us_one_offer", of(micros, "oneOffer"));
        figures.put("us_triage", of(micros, "triage"));
        figures.put("us_parse", of(micros, "parse"));
        figures.put("ratio_no_cue", of(micros, "noCue") / plainDom);
        figures.put("ratio_one_offer", of(micros, "oneOffer") / offerDom);
        figures.put("ms_hostile_posts", of(millis, "posts"));
        figures.put("ms_hostile_depth", of(millis, "depth"));
        figures.put("ms_hostile_text", of(millis, "text"));
        figures.put("ms_worst", worst(millis.values()));
        Map<String, Double> beside = new LinkedHashMap<>();
        beside.put("us_no_cue", plainDom);
        beside.put("us_one_offer", offerDom);
        beside.put("us_parse", offerDom);
        beside.put("ratio_no_cue", 1.0);
        beside.put("ratio_one_offer", 1.0);
        return BenchReport.of(name(), figures, beside);
    }

    private static double of(Map<String, Double> measured, String name) {
        return measured.getOrDefault(name, Double.NaN);
    }

    private static double worst(Collection<Double> millis) {
        return millis.isEmpty() ? Double.NaN : Collections.max(millis);
    }

    private static ChainedOptionsBuilder of(Class<?> costs) {
        return new OptionsBuilder()
                .include("^" + costs.getName() + "\\..*")
                .forks(1)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    /// Medians, by the name of the method.
    private static Map<String, Double> measure(ChainedOptionsBuilder options) throws IOException {
        Map<String, Double> measured = new LinkedHashMap<>();
        try {
            for (RunResult result : new Runner(options.build()).run()) {
                String name = result.getParams().getBenchmark();
                measured.put(
                        name.substring(name.lastIndexOf('.') + 1),
                        result.getPrimaryResult().getStatistics().getPercentile(50));
            }
        } catch (RunnerException e) {
            throw new IOException("JMH could not run the measurements", e);
        }
        return measured;
    }
}
