/// The topology: listing events in, alerts out. Start with [AlertTopology].
@NullMarked
package dev.brokerwatch.alerting.streams;

import org.jspecify.annotations.NullMarked;
