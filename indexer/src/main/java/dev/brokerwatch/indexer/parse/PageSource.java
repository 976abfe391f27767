package dev.brokerwatch.indexer.parse;

import dev.brokerwatch.config.record.site.CrawlUrl;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/// A page to be read.
///
/// @param at when it was captured: relative times ("yesterday 12:30") are told from there
/// @param zone of the times that the page shows without one
/// @param selectors the site's corrections of the reader, by what they find; usually empty
public record PageSource(
        CrawlUrl url, String html, Instant at, ZoneId zone, Map<String, String> selectors) {

    public PageSource {
        selectors = Map.copyOf(selectors);
    }
}
