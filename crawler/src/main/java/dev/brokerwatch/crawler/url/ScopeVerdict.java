package dev.brokerwatch.crawler.url;

/// Whether a URL belongs to a site's crawl, and the rule that says so.
public record ScopeVerdict(boolean inside, String rule) {}
