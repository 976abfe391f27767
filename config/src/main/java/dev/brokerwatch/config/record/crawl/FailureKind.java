package dev.brokerwatch.config.record.crawl;

/// Why a request gave no usable response.
public enum FailureKind {
    DNS,
    CONNECT,
    TLS,
    TIMEOUT,
    RESET,
    PROTOCOL,
    TOO_LARGE,
    ADDRESS_REFUSED,
    PROXY,
    VISIT_OVER
}
