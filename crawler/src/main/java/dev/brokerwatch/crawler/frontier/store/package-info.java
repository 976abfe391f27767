/// What the frontier remembers, in as few bytes as it can: hosts, URLs, robots files, and per host the URLs by the time at
/// which they are due. All of it lies in one key-value store, so that a crash leaves a prefix of the writes.
/// Start with [FrontierStore].
@NullMarked
package dev.brokerwatch.crawler.frontier.store;

import org.jspecify.annotations.NullMarked;
