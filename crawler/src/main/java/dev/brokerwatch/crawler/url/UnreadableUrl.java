package dev.brokerwatch.crawler.url;

import java.io.Serial;

/// Carries the reason out of the middle of a parse. Never leaves the package.
final class UnreadableUrl extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    UnreadableUrl(String reason) {
        super(reason, null, false, false);
    }
}
