package dev.brokerwatch.config.record.crawl;

/// Why a host, though it answered, did not give the page.
public enum RefusalReason {
    TOO_MANY_REQUESTS,
    UNAVAILABLE,
    FORBIDDEN,
    BLOCKED,
    CAPTCHA,
    LOGGED_OUT
}
