package dev.brokerwatch.crawler.frontier.store;

/// An entry of a host's due range.
public record DueUrl(Fingerprint url, Due due) {}
