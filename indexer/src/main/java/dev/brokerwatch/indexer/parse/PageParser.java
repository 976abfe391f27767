package dev.brokerwatch.indexer.parse;

import dev.brokerwatch.config.record.crawl.PageKind;
import dev.brokerwatch.config.settings.OperatorFiles;
import java.util.List;

/// Reads a page's posts, threads and neighbours. Thread-safe; time and memory are bounded whatever the page holds.
@SuppressWarnings("unused") // not written yet
public final class PageParser {

    /// Reads the engines' selectors from the operator's files.
    public static PageParser of(OperatorFiles files) {
        return new PageParser();
    }

    public Page parse(PageSource source) {
        return new Page(
                PageKind.OTHER, "generic", "", List.of(), List.of(), null, null, false, List.of());
    }
}
