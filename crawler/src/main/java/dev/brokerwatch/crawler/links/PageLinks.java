package dev.brokerwatch.crawler.links;

import dev.brokerwatch.config.record.crawl.Link;
import java.util.List;

/// What a page says of where to go on.
///
/// @param links distinct, in the form of [dev.brokerwatch.crawler.url.UrlIdentity], in the order of the page
/// @param truncated a bound cut the list off
public record PageLinks(List<Link> links, boolean truncated) {

    public static final PageLinks NONE = new PageLinks(List.of(), false);

    public PageLinks {
        links = List.copyOf(links);
    }
}
