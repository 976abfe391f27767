/// Alerts on their way to people. Each sink reads `alerts` as a consumer group of its own, in order, at least once, and
/// never gives up, so a sink that is down delays nobody and loses nothing. Start with [Deliveries]; what a sink does is
/// behind [Sink], what a message holds in [AlertMessage].
@NullMarked
package dev.brokerwatch.alerting.delivery;

import org.jspecify.annotations.NullMarked;
