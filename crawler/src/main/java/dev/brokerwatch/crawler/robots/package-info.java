/// What a host's robots.txt allows (RFC 9309). [RobotsRules] is read from a [dev.brokerwatch.config.record.crawl.RobotsFile]
/// and answers with a [RobotsVerdict] that names the line which decided. No clock and no network: how long a file counts
/// is the frontier's business.
@NullMarked
package dev.brokerwatch.crawler.robots;

import org.jspecify.annotations.NullMarked;
