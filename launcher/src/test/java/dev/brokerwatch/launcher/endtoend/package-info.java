/// The whole system as people run it: processes of their own, real Kafka, real sites on loopback. [RunningUp] is
/// `brokerwatch up`, [ModuleProcess] one part alone; [MarketRun] is one finished run over the demo market that several tests
/// look at.
@NullMarked
package dev.brokerwatch.launcher.endtoend;

import org.jspecify.annotations.NullMarked;
