package dev.brokerwatch.config.record.crawl;

/// What a visit is for. A robots visit holds one URL, the host's robots.txt; its text comes back in the report.
public enum VisitPurpose {
    PAGES,
    ROBOTS
}
