package dev.brokerwatch.launcher.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// What it costs to read a forum page: triage, parsing, extraction and redaction together, for a page without a cue and one
/// with an offer among ten posts. Beside it jsoup's bare DOM of the same pages. Measured by JMH ([ReadingCosts]).
public final class ExtractBenchmark implements Benchmark {

    private static final int WARM_UPS = 6;
    private static final int ROUNDS = 6;

    @Override
    public String name() {
        return "extract";
    }

    @Override
    public String about() {
        return "reading a forum page with and without an offer, beside jsoup's bare DOM";
    }

    @Override
    public BenchReport run(BenchOptions options, Consumer<String> progress) throws IOException {
        progress.accept("JMH runs six measurements, two minutes in all");
        Map<String, Double> micros = measure();
        double dom = micros.getOrDefault("bareDom", Double.NaN);
        double plainDom = micros.getOrDefault("bareDomNoCue", Double.NaN);
        double plain = micros.getOrDefault("noCue", Double.NaN);
        double offer = micros.getOrDefault("oneOffer", Double.NaN);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("us_per_page_no_cue", plain);
        figures.put("us_per_page_one_offer", offer);
        figures.put("us_per_page_triage", micros.getOrDefault("triage", Double.NaN));
        figures.put("us_per_page_parse", micros.getOrDefault("parse", Double.NaN));
        figures.put("ratio_no_cue", plain / plainDom);
        figures.put("ratio_one_offer", offer / dom);
        Map<String, Double> beside = new LinkedHashMap<>();
        beside.put("us_per_page_no_cue", plainDom);
        beside.put("us_per_page_one_offer", dom);
        beside.put("us_per_page_parse", dom);
        beside.put("ratio_no_cue", 1.0);
        beside.put("ratio_one_offer", 1.0);
        return BenchReport.of(name(), figures, beside);
    }

    /// By the name of the method.
    private static Map<String, Double> measure() throws IOException {
        Options options =
                new OptionsBuilder()
                        .include(ReadingCosts.class.getName() + "\\..*")
                        .forks(1)
                        .warmupIterations(WARM_UPS)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(ROUNDS)
                        .measurementTime(TimeValue.seconds(1))
                        .verbosity(VerboseMode.SILENT)
                        .build();
        Map<String, Double> micros = new LinkedHashMap<>();
        try {
            for (RunResult result : new Runner(options).run()) {
                String name = result.getParams().getBenchmark();
                micros.put(
                        name.substring(name.lastIndexOf('.') + 1),
                        result.getPrimaryResult().getScore());
            }
        } catch (RunnerException e) {
            throw new IOException("JMH could not run the measurements", e);
        }
        return micros;
    }
}
