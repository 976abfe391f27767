/// Benchmarks: what a page costs, measured beside a bare loop or a peer in the same run. Start with [Benchmark].
@NullMarked
package dev.brokerwatch.launcher.bench;

import org.jspecify.annotations.NullMarked;
