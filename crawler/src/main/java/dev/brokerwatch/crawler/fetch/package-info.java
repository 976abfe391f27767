/// Visits: taken from Kafka by [VisitLoop], each run by [Fetcher] on a virtual thread of its own as plain blocking code
/// ([VisitRun]). A visit's captures are acknowledged before its report is sent. Whoever waits, waits in [Pacer].
@NullMarked
package dev.brokerwatch.crawler.fetch;

import org.jspecify.annotations.NullMarked;
