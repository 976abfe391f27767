/// A crawl of the demo market in compressed time: every fetch takes its politeness delay of a clock that jumps. The real
/// frontier with the indexer's real hints crawls it, and breadth-first with as many fetches. Start with [HarvestRun].
@NullMarked
package dev.brokerwatch.launcher.bench.harvest;

import org.jspecify.annotations.NullMarked;
