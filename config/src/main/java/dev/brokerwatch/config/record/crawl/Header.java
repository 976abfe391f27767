package dev.brokerwatch.config.record.crawl;

/// One HTTP header line; names compare without case.
public record Header(String name, String value) {}
