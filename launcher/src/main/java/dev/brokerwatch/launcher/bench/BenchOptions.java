package dev.brokerwatch.launcher.bench;

import org.jspecify.annotations.Nullable;

/// What to measure otherwise than usual.
///
/// @param size such as `10m`, or null for the benchmark's own
/// @param beside another program to run in the same run, such as `wget2`, or null
public record BenchOptions(@Nullable String size, @Nullable String beside) {

    public static final BenchOptions USUAL = new BenchOptions(null, null);
}
