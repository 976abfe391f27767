package dev.brokerwatch.launcher.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a run of a benchmark measured.
///
/// @param figures by name, the unit in the name, such as `cpu_ms_per_page`
/// @param beside the same names for the bare loop or peer of the same run
/// @param machine processors, memory and Java of this machine
/// @param command what to type to measure it again
public record BenchReport(
        String name,
        Map<String, Double> figures,
        Map<String, Double> beside,
        String machine,
        String command) {

    public BenchReport {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
    }

    public static BenchReport of(
            String name, Map<String, Double> figures, Map<String, Double> beside) {
        return new BenchReport(
                name, figures, beside, Machine.describe(), "./brokerwatch bench " + name);
    }
}
