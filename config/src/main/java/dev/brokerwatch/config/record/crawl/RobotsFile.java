package dev.brokerwatch.config.record.crawl;

import org.jspecify.annotations.Nullable;

/// A host's robots.txt as it came: the status after at most five redirects (0 where there was no response), and the
/// first 512 KiB of a 2xx body decoded as UTF-8, else null (RFC 9309, 2.3 and 2.5).
public record RobotsFile(int status, @Nullable String text) {}
