package dev.brokerwatch.crawler.fetch;

import java.util.Locale;

/// What cuts something off; the values of the metric's tag.
enum Bound {
    HEAD("the response's head is too large: the response is lost"),
    BODY("the body is longer than the bound: the rest is lost"),
    DECODED_BODY("the decoded body is longer than the bound: links behind it are lost"),
    LINKS("the page has more links than the bound: the rest is lost"),
    REPORTED_LINKS("the links do not fit into one report: they go into several"),
    ROBOTS("robots.txt is longer than the bound: the rest does not count"),
    ROBOTS_REDIRECTS("robots.txt has more redirects than the bound");

    private final String reason;

    Bound(String reason) {
        this.reason = reason;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    String reason() {
        return reason;
    }

    /// Whether something is lost for good, so that a dead letter tells of it.
    boolean loses() {
        return this != REPORTED_LINKS && this != ROBOTS && this != ROBOTS_REDIRECTS;
    }
}
