/// A page's elements, found fast and within bounds: jsoup's tree with an index over it, selectors, the text of an element
/// as a reader sees it, and absolute links. Start with [PageDom]. Knows nothing of boards.
@NullMarked
package dev.brokerwatch.indexer.parse.dom;

import org.jspecify.annotations.NullMarked;
