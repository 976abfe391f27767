/// Alerting: listing events in, alerts out, and on to the sinks. Start with [AlertingService].
@NullMarked
package dev.brokerwatch.alerting;

import org.jspecify.annotations.NullMarked;
