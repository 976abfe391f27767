package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.config.record.site.CrawlUrl;
import dev.brokerwatch.indexer.parse.dom.PageDom;
import dev.brokerwatch.indexer.parse.time.TimeFrame;
import java.util.Map;

/// A page as an engine sees it.
///
/// @param selectors the site's corrections, by what they find; usually empty
public record PageView(PageDom dom, CrawlUrl url, TimeFrame frame, Map<String, String> selectors) {

    public PageView {
        selectors = Map.copyOf(selectors);
    }

    /// The same page with a tree that was changed.
    PageView with(PageDom changed) {
        return new PageView(changed, url, frame, selectors);
    }
}
