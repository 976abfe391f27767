package dev.brokerwatch.crawler.frontier.store;

import java.time.Duration;
import java.time.Instant;

/// Somebody wants this URL looked at every so often, until a moment.
public record Watching(Duration every, Instant until) {}
