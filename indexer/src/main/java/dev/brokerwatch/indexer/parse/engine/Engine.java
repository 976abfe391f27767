package dev.brokerwatch.indexer.parse.engine;

import dev.brokerwatch.indexer.parse.dom.PageDom;

/// A reader of one board or shop software's pages. Immutable and thread-safe.
public interface Engine {

    /// In lower case, such as `discuz`.
    String name();

    /// How many of its markers the page has; zero where it is another software's page, or any smaller number where it has
    /// fewer than `least`.
    int markers(PageDom dom, int least);

    /// The parts of the page; an empty reading where the engine finds none.
    Reading read(PageView page);
}
